package org.collegium.contracts.mentoring;

import java.time.Instant;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// Half the time to answer an offer has passed in silence. Key: `requestId`.
@Contract(type = "collegium.mentoring.offer-reminder-due.v1", topic = "mentoring.request")
public record OfferReminderDueV1(UUID requestId, UUID offerId, UUID mentorPersonId, Instant respondBy) {}
