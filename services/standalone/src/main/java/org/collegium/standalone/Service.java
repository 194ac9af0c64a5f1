package org.collegium.standalone;

import java.util.Locale;

/// Which services run together, and how far each one's port is from the base.
public enum Service {
    PORTAL(0),
    MEMBERSHIP(1),
    CORPORATE(2),
    MENTORING(3),
    ENDORSEMENT(4),
    ISSUES(5),
    NOTIFICATIONS(6);

    private final int offset;

    Service(int offset) {
        this.offset = offset;
    }

    /// The name of its module, database, role, configuration and topic prefix.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int offset() {
        return offset;
    }

    /// The class its own executable starts too.
    Class<?> application() {
        String simpleName = name().charAt(0) + id().substring(1) + "Application";
        try {
            return Class.forName("org.collegium." + id() + "." + simpleName);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The service " + id() + " is not on the class path.", missing);
        }
    }
}
