package org.collegium.members;

import java.util.Locale;
import org.springframework.core.env.Environment;

/// How much of a person a service keeps: no more than it needs.
enum PersonParts {
    /// Terms only, which are ids and dates; persons are not listened to.
    NONE,
    NAMES,
    ADDRESSES;

    static final String SETTING = "collegium.members.persons";

    static PersonParts of(Environment environment) {
        return valueOf(environment.getRequiredProperty(SETTING).toUpperCase(Locale.ROOT));
    }
}
