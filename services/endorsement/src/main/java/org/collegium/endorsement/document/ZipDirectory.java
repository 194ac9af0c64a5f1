package org.collegium.endorsement.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Reads the names in a ZIP's directory and unpacks nothing, so that nothing can swell.
final class ZipDirectory {

    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_REMARK = 0xFFFF;

    private ZipDirectory() {}

    /// @return no names if it is no whole ZIP
    static Set<String> names(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOf(bytes);
        if (end < 0) {
            return Set.of();
        }
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        long at = Integer.toUnsignedLong(bytes.getInt(end + 16));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > end || bytes.getInt((int) at) != ENTRY_MARK) {
                return Set.of();
            }
            int entry = (int) at;
            int name = Short.toUnsignedInt(bytes.getShort(entry + 28));
            if (at + ENTRY_LENGTH + name > end) {
                return Set.of();
            }
            names.add(new String(zip, entry + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH
                    + name
                    + Short.toUnsignedInt(bytes.getShort(entry + 30))
                    + Short.toUnsignedInt(bytes.getShort(entry + 32));
        }
        return names;
    }

    private static int endOf(ByteBuffer bytes) {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) {
            if (bytes.getInt(at) == END_MARK) {
                return at;
            }
        }
        return -1;
    }
}
