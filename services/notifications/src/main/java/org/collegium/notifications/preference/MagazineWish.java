package org.collegium.notifications.preference;

/// Whether a person wants the magazine: what they said last. Whoever joins again is asked again, and that answer
/// stands until they decide otherwise on their page or in a mail.
public final class MagazineWish {

    private MagazineWish() {}

    /// SQL of what was said last, null if nothing was.
    ///
    /// @param preference the alias of a row of `preference`, which may be missing
    /// @param term       the alias of a row of `membership_term`, which may be missing
    public static String said(String preference, String term) {
        return "CASE WHEN %2$s.told_at > %1$s.changed_at THEN %2$s.magazine ELSE coalesce(%1$s.magazine, %2$s.magazine) END"
                .formatted(preference, term);
    }
}
