package org.collegium.notifications.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An issue was published, so its members are to be told.
///
/// @param publishedOn the day on which one had to be a member
/// @param replay      whether the fact is only read again: then nothing is sent until a person says so
public record StartCampaign(UUID issueId, Instant publishedAt, LocalDate publishedOn, boolean replay) {}
