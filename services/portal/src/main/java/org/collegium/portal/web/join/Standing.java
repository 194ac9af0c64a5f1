package org.collegium.portal.web.join;

/// What the owner of a proved address is to the College.
enum Standing {
    /// Never was a member.
    NEW,
    /// Was a member, and is none today.
    RETURNING,
    MEMBER
}
