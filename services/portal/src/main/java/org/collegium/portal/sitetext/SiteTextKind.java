package org.collegium.portal.sitetext;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which texts there are; each has a page of its own at `/<code>`.
public enum SiteTextKind {
    PRIVACY("Privacy notice"),
    TERMS("Terms of use"),
    ACCESSIBILITY("Accessibility statement"),
    CONTACT("Contact");

    private final String title;

    SiteTextKind(String title) {
        this.title = title;
    }

    /// As it stands in addresses and in the table, e.g. `privacy`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /// @return empty if there is no such text
    public static Optional<SiteTextKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
