package org.collegium.membership.member;

import java.util.UUID;

/// An employer pays, by an agreement of the corporate scheme.
///
/// @param sponsor the employer's name
public record Sponsorship(UUID agreementId, String sponsor) {}
