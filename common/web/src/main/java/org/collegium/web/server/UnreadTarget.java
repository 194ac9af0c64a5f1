package org.collegium.web.server;

import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.coyote.Request;

/// Where a request was meant to go whose first line the server could not read, and which it therefore knows nothing of.
///
/// @param path    as far as it can be read, without the query
/// @param tooLong whether the line was longer than all headers may be
record UnreadTarget(String path, boolean tooLong) {

    static final String ATTRIBUTE = UnreadTarget.class.getName();

    private static final int LONGEST_PATH = 200;

    /// The method and what of the target is an address; a few empty lines may come first.
    private static final Pattern LINE = Pattern.compile("[\\r\\n]*\\S+ +(/[\\w.~%:@!$&'()*+,;=/-]*)");

    /// @param raw  what has come of the request
    /// @param most bytes that a request may have before its body
    static void note(Request request, ByteBuffer raw, int most) {
        if (request.requestURI().isNull()) {
            request.setAttribute(ATTRIBUTE, of(raw, most));
        }
    }

    static UnreadTarget of(ByteBuffer raw, int most) {
        int length = Math.min(raw.limit(), most);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) (raw.get(i) & 0xff));
        }
        Matcher line = LINE.matcher(text);
        String path = line.lookingAt() ? line.group(1) : "/";
        return new UnreadTarget(
                path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                length == most && text.toString().stripLeading().indexOf('\n') < 0);
    }
}
