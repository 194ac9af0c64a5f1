package org.collegium.membership.person;

import java.util.Locale;

/// An e-mail address in the one form in which it is stored and compared: without blanks around it, in lower
/// case.
public record MailAddress(String value) {

    public MailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
    }

    /// What stands behind the last @.
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
