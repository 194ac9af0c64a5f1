package org.collegium.notifications.membership;

/// Whether a person is a member on a day, by all that was told until now. A cancellation counts for the terms that were
/// told before it: whoever has joined again since is a member.
public final class MemberToday {

    private MemberToday() {}

    /// SQL that is true of a member, with `:today` given.
    ///
    /// @param person the column that holds the person's id
    public static String sql(String person) {
        return """
                EXISTS (SELECT FROM membership_term t
                         WHERE t.person_id = %s AND :today BETWEEN t.starts_on AND t.ends_on
                           AND NOT EXISTS (SELECT FROM membership_cancellation x
                                            WHERE x.membership_id = t.membership_id AND x.ends_on < :today
                                              AND x.told_at >= t.told_at))""".formatted(person);
    }
}
