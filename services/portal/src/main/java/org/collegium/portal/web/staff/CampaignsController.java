package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Set;
import java.util.UUID;
import org.collegium.portal.house.Mailing;
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

    private final Mailing mailing;

    CampaignsController(Mailing mailing) {
        this.mailing = mailing;
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
}
