package org.collegium.portal.web;

import org.jspecify.annotations.Nullable;

/// A browser in the words of those who use it, from its `User-Agent`: enough to tell one's own apart, no more.
public final class BrowserName {

    /// Later ones also carry the names of those before whom they stand.
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"FxiOS", "Firefox"},
        {"CriOS", "Chrome"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"Windows", "Windows"},
        {"Mac OS X", "a Mac"},
        {"CrOS", "Chromebook"},
        {"Linux", "Linux"}
    };

    private BrowserName() {}

    public static String of(@Nullable String userAgent) {
        String sent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, sent, "A browser") + " on " + first(SYSTEMS, sent, "an unknown system");
    }

    private static String first(String[][] names, String sent, String otherwise) {
        for (String[] name : names) {
            if (sent.contains(name[0])) {
                return name[1];
            }
        }
        return otherwise;
    }
}
