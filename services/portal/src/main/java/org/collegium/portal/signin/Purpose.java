package org.collegium.portal.signin;

import java.util.Arrays;

/// Why a mail was asked for.
public enum Purpose {
    /// A link and a code, for whoever is known.
    SIGN_IN("sign-in"),
    /// A code, for whoever has the address: it proves the mailbox before anything is asked.
    JOIN("join"),
    /// A link and a code, after the person was made known.
    INTRODUCTION("introduction");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Purpose of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such purpose."));
    }
}
