package org.collegium.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.collegium.notifications.campaign.DeliveryOutcome;
import org.collegium.notifications.campaign.DeliveryView;
import org.collegium.notifications.campaign.ResolvingDeliveries;
import org.collegium.notifications.campaign.ResolvingDeliveries.Resolution;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Staff resolve deliveries of which nobody knows whether they arrived.
@RestController
class DeliveryController {

    private final ResolvingDeliveries resolving;

    DeliveryController(ResolvingDeliveries resolving) {
        this.resolving = resolving;
    }

    /// @param outcome `delivered`, or `send-again` if twice is better than not at all
    record ResolutionRequest(
            @NotNull @Pattern(regexp = "delivered|send-again", message = "unknown|Say delivered or send-again.")
            String outcome) {

        DeliveryOutcome parsed() {
            return "delivered".equals(outcome) ? DeliveryOutcome.DELIVERED : DeliveryOutcome.SEND_AGAIN;
        }
    }

    @PostMapping("/api/notifications/deliveries/{id}/resolution")
    DeliveryView resolve(Caller caller, @PathVariable UUID id, @RequestBody @Valid ResolutionRequest request) {
        Staff.require(caller);
        return switch (resolving.resolve(caller, id, request.parsed()).orElseThrow(Problem::notFound)) {
            case Resolution.Resolved(var delivery) -> delivery;
            case Resolution.Refused(var reason) -> throw CampaignProblems.of(reason);
        };
    }
}
