package org.collegium.notifications.request;

import java.time.Instant;
import java.util.UUID;

/// An offer that followed one without a yes.
record NextOffer(UUID offerId, UUID menteePersonId, Instant offeredAt) {}
