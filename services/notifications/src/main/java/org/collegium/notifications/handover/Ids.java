package org.collegium.notifications.handover;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/// Many ids as one SQL parameter, for `= ANY (CAST(:ids AS uuid[]))`: one statement text whatever their number.
public final class Ids {

    private Ids() {}

    public static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
