package org.collegium.contracts.mentoring;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// An offer has its answer. Key: `requestId`. `outcome` is `accepted`, `declined`, `expired` or `withdrawn`.
@Contract(type = "collegium.mentoring.offer-closed.v1", topic = "mentoring.request")
public record OfferClosedV1(UUID requestId, UUID offerId, UUID mentorPersonId, String outcome) {}
