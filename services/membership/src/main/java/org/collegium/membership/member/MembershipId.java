package org.collegium.membership.member;

import java.util.UUID;

/// Identifies a membership in every service.
public record MembershipId(UUID value) {}
