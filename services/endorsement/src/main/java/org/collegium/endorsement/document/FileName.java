package org.collegium.endorsement.document;

import org.jspecify.annotations.Nullable;

/// A file's name as it is safe to keep and to send: no path, no control or reserved characters, not too long.
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String safe(@Nullable String sent) {
        if (sent == null) {
            return "document";
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*;]", "_").strip();
        String visible = plain.replaceAll("^\\.+", "");
        if (visible.isEmpty()) {
            return "document";
        }
        return visible.length() <= LONGEST ? visible : end(visible);
    }

    /// The end carries the extension; a character of two halves is not cut in two.
    private static String end(String name) {
        int from = name.length() - LONGEST;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }
}
