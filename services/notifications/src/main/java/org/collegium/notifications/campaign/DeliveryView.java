package org.collegium.notifications.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One delivery as staff see it: without the address, which is the person's.
///
/// @param reply what the mail server said, or why it was not sent
public record DeliveryView(
        UUID id,
        UUID campaignId,
        UUID personId,
        String status,
        int attempts,
        @Nullable String reply,
        Instant changedAt) {}
