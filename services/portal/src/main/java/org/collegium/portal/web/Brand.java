package org.collegium.portal.web;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/// Whose site this is, `collegium.brand.*`: its name, its magazine, its logo and the colour of what can be clicked.
///
/// Colours are `#rrggbb`. Choose them so that the accent has a contrast of 4.5:1 on the paper of its mode.
@ConfigurationProperties("collegium.brand")
record Brand(
        String name,
        String magazine,
        Resource logo,
        String accent,
        String accentOnDark,
        String wash,
        String washOnDark) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    Brand {
        for (String colour : new String[] {accent, accentOnDark, wash, washOnDark}) {
            if (!COLOUR.matcher(colour).matches()) {
                throw new IllegalArgumentException("collegium.brand: a colour is written #rrggbb, not " + colour + ".");
            }
        }
    }

    String stylesheet() {
        return """
                :root { --accent: %s; --wash: %s; }
                @media (prefers-color-scheme: dark) { :root { --accent: %s; --wash: %s; } }
                @media print { :root { --accent: %s; --wash: #ffffff; } }
                """.formatted(accent, wash, accentOnDark, washOnDark, accent);
    }
}
