package org.collegium.portal.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.collegium.web.BodyTooLarge;

/// The body of a request while it is passed on.
///
/// It is held to the services' limit here, whether its length is told or not, unless it is a form with files, which
/// has a limit of its own: a service that refuses a body half-way may close the connection, and its answer is lost
/// with it.
final class SentBody {

    /// More than any service takes.
    private static final long MOST_OF_A_FORM = 32L * 1024 * 1024;

    private final BodyPublisher publisher;
    private final long longest;
    private volatile boolean tooLarge;
    private volatile boolean brokenOff;

    SentBody(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        boolean chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
        longest = chunked ? MOST_OF_A_FORM : Math.clamp(length, 0, MOST_OF_A_FORM);
        if (length <= 0 && !chunked) {
            publisher = BodyPublishers.noBody();
            return;
        }
        long most = mayBeLong(request) ? Long.MAX_VALUE : BodyTooLarge.MAX_BYTES;
        tooLarge = length > most;
        InputStream stream = new Watched(request.getInputStream(), most);
        BodyPublisher streamed = BodyPublishers.ofInputStream(() -> stream);
        publisher = chunked ? streamed : BodyPublishers.fromPublisher(streamed, length);
    }

    private static boolean mayBeLong(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    BodyPublisher publisher() {
        return publisher;
    }

    /// How many bytes it may have.
    long longest() {
        return longest;
    }

    /// Whether it is over the limit: from the start if its length was told, else once it was cut off there.
    boolean isTooLarge() {
        return tooLarge;
    }

    /// Whether the sender went away before the end: nobody waits for an answer, and no service is to blame.
    boolean isBrokenOff() {
        return brokenOff;
    }

    private final class Watched extends FilterInputStream {

        private long left;

        Watched(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read;
            try {
                read = super.read(into, from, length);
            } catch (IOException gone) {
                brokenOff = true;
                throw gone;
            }
            left -= Math.max(read, 0);
            if (left < 0) {
                tooLarge = true;
                throw new BodyTooLarge();
            }
            return read;
        }
    }
}
