package org.collegium.membership.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which members the office looks for.
///
/// @param text   part of a name or address, or a whole membership number; null for all
/// @param status null for all
/// @param after  the last person of the page before; null for the first page
/// @param rows   how many at the most
public record MemberQuery(
        @Nullable String text,
        @Nullable MembershipStatus status,
        @Nullable UUID after,
        int rows) {}
