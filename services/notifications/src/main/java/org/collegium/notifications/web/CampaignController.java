package org.collegium.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.collegium.notifications.campaign.CampaignAnswer;
import org.collegium.notifications.campaign.CampaignCounts;
import org.collegium.notifications.campaign.CampaignOrder;
import org.collegium.notifications.campaign.CampaignView;
import org.collegium.notifications.campaign.DeliveryView;
import org.collegium.notifications.campaign.ManagingCampaigns;
import org.collegium.notifications.campaign.ReadingCampaigns;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Campaigns and their deliveries, for staff.
@RestController
@RequestMapping("/api/notifications/campaigns")
class CampaignController {

    private final ReadingCampaigns reading;
    private final ManagingCampaigns managing;

    CampaignController(ReadingCampaigns reading, ManagingCampaigns managing) {
        this.reading = reading;
        this.managing = managing;
    }

    /// A campaign: `status` is `scheduled`, `running`, `paused`, `waiting`, `finished` or `cancelled`; the audience is
    /// the sum of the counts. `may` holds what it can be ordered now: `pause`, `resume`, `cancel`.
    record CampaignBody(
            UUID id,
            String issue,
            String label,
            String status,
            @Nullable String waitingFor,
            int audience,
            CampaignCounts counts,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            List<String> may) {

        static CampaignBody of(CampaignView view) {
            return new CampaignBody(
                    view.id(),
                    view.issue(),
                    view.label(),
                    view.status().word(),
                    view.waitingFor(),
                    view.audience(),
                    view.counts(),
                    view.createdAt(),
                    view.startedAt(),
                    view.finishedAt(),
                    view.may().stream()
                            .map(order -> order.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    @GetMapping
    Slice<CampaignBody> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String issue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Staff.require(caller);
        int size = Cursor.limit(limit);
        List<CampaignBody> campaigns = reading.list(issue, Cursor.of(cursor).id(), size + 1).stream()
                .map(CampaignBody::of)
                .toList();
        return Slice.of(campaigns, size, campaign -> campaign.id().toString());
    }

    @GetMapping("/{id}")
    CampaignBody one(Caller caller, @PathVariable UUID id) {
        Staff.require(caller);
        return reading.find(id).map(CampaignBody::of).orElseThrow(Problem::notFound);
    }

    @GetMapping("/{id}/deliveries")
    Slice<DeliveryView> deliveries(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Staff.require(caller);
        if (reading.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        int size = Cursor.limit(limit);
        return Slice.of(
                reading.deliveries(
                        id,
                        StateWord.parsed("status", status),
                        Cursor.of(cursor).id(),
                        size + 1),
                size,
                delivery -> delivery.id().toString());
    }

    @PostMapping("/{id}/pause")
    CampaignBody pause(Caller caller, @PathVariable UUID id) {
        return order(caller, id, CampaignOrder.PAUSE);
    }

    @PostMapping("/{id}/resume")
    CampaignBody resume(Caller caller, @PathVariable UUID id) {
        return order(caller, id, CampaignOrder.RESUME);
    }

    @PostMapping("/{id}/cancel")
    CampaignBody cancel(Caller caller, @PathVariable UUID id) {
        return order(caller, id, CampaignOrder.CANCEL);
    }

    private CampaignBody order(Caller caller, UUID id, CampaignOrder order) {
        Staff.require(caller);
        return switch (managing.order(caller, id, order).orElseThrow(Problem::notFound)) {
            case CampaignAnswer.Followed(var campaign) -> CampaignBody.of(campaign);
            case CampaignAnswer.Refused(var reason) -> throw CampaignProblems.of(reason);
        };
    }
}
