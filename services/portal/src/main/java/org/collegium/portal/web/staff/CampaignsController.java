package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.collegium.members.Members;
import org.collegium.portal.clients.MailDesk;
import org.collegium.portal.clients.Mailing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mailings and how far they are: every person of the audience is in exactly one of the counts.
@Controller
@RequestMapping("/staff/campaigns")
class CampaignsController {

    private static final Set<String> ACTS = Set.of("pause", "resume", "cancel");

    private static final Set<String> OUTCOMES = Set.of("delivered", "send-again");

    private final Mailing mailing;
    private final MailDesk desk;
    private final Members members;

    CampaignsController(Mailing mailing, MailDesk desk, Members members) {
        this.mailing = mailing;
        this.desk = desk;
        this.members = members;
    }

    @GetMapping
    String campaigns(Model model) {
        model.addAttribute("campaigns", mailing.campaigns());
        return "staff/campaigns";
    }

    @GetMapping("/{id}")
    String campaign(@PathVariable UUID id, Model model) {
        Mailing.Campaign campaign = mailing.campaign(id);
        model.addAttribute("campaign", campaign);
        model.addAttribute("moving", Set.of("scheduled", "running", "waiting").contains(campaign.status()));
        List<MailDesk.Delivery> uncertain = campaign.counts().uncertain() == 0 ? List.of() : desk.uncertainOf(id);
        model.addAttribute("uncertain", uncertain);
        model.addAttribute(
                "names",
                members.namesOf(
                        uncertain.stream().map(MailDesk.Delivery::personId).toList()));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/campaign";
    }

    @PostMapping("/{id}")
    String steer(@PathVariable UUID id, @RequestParam String act, @RequestParam String key) {
        if (ACTS.contains(act)) {
            mailing.steer(key, id, act);
        }
        return "redirect:/staff/campaigns/" + id;
    }

    @PostMapping("/{id}/deliveries/{delivery}")
    String resolve(
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @RequestParam String outcome,
            @RequestParam String key) {
        if (OUTCOMES.contains(outcome)) {
            desk.resolveDelivery(key, delivery, outcome);
        }
        return "redirect:/staff/campaigns/" + id;
    }
}
