package org.collegium.portal.sitetext;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a text.
///
/// @param version   0 is the sample that is shipped
/// @param markdown  with lines ended by `\n`
/// @param changedAt null for the sample
/// @param changedBy the account that saved it, null for the sample
public record SiteText(
        SiteTextKind kind,
        int version,
        String markdown,
        @Nullable Instant changedAt,
        @Nullable UUID changedBy) {

    /// Long enough for a privacy notice with every annex, short enough for one page.
    static final int LONGEST = 50_000;

    /// Writes the next version, unless somebody else did so since `seen` was read.
    ///
    /// @param seen the version that was changed
    SiteTextDecision change(int seen, String typed, Instant now, UUID by) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return new SiteTextDecision.Refused(SiteTextRefusal.EMPTY);
        }
        if (text.length() > LONGEST) {
            return new SiteTextDecision.Refused(SiteTextRefusal.TOO_LONG);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            return new SiteTextDecision.Refused(SiteTextRefusal.CONTROL_CHARACTER);
        }
        if (seen != version) {
            return new SiteTextDecision.Refused(SiteTextRefusal.CHANGED_MEANWHILE);
        }
        return new SiteTextDecision.Changed(new SiteText(kind, version + 1, text, now, by));
    }
}
