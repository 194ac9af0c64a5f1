package org.collegium.endorsement.submission;

import java.time.LocalDate;

/// What a provider puts forward, checked field by field at the door.
///
/// @param providerKind e.g. `training-organisation`
public record WriteSubmission(
        String title, String providerName, String providerKind, LocalDate startsOn, Listing listing) {}
