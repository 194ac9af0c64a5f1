package org.collegium.portal.clients;

import org.jspecify.annotations.Nullable;

/// Somebody whose name may not have arrived yet, or was erased.
interface Named {

    @Nullable
    String name();

    default String called() {
        String known = name();
        return known == null ? "A member" : known;
    }
}
