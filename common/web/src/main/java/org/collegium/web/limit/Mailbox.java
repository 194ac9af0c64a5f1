package org.collegium.web.limit;

import java.util.Locale;

/// Which mailbox an address leads to, as far as limits count mails: what stands behind a `+` in front of the `@` is a
/// mark that the owner may choose freely (sub-addressing, RFC 5233), so all of them fill one mailbox.
///
/// Only for counting: `a+1@example.org` and `a@example.org` are addresses of two accounts.
public final class Mailbox {

    private Mailbox() {}

    /// In lower case, without blanks around it and without the mark.
    public static String of(String address) {
        String whole = address.strip().toLowerCase(Locale.ROOT);
        int at = whole.lastIndexOf('@');
        int mark = whole.indexOf('+');
        return mark > 0 && mark < at ? whole.substring(0, mark) + whole.substring(at) : whole;
    }
}
