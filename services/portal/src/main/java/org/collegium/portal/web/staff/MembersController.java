package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.collegium.portal.house.Membership;
import org.collegium.portal.house.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who belongs: search, filter, page through, and one member with what happened to them.
@Controller
@RequestMapping("/staff/members")
class MembersController {

    private final Membership membership;

    MembersController(Membership membership) {
        this.membership = membership;
    }

    @GetMapping
    String members(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("query", query);
        model.addAttribute("status", status);
        model.addAttribute("members", membership.members(query.strip(), status, cursor));
        return "staff/members";
    }

    /// Applications for an address that is a member's already: somebody of the office looks at each.
    @GetMapping("/applications")
    String applications(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("applications", membership.awaitingReview(cursor));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/applications";
    }

    @PostMapping("/applications/{application}/review")
    String reviewed(@PathVariable UUID application, @RequestParam String key) {
        try {
            membership.reviewed(key, application);
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            // Somebody else of the office was faster: the list says so.
        }
        return "redirect:/staff/members/applications";
    }

    @GetMapping("/{id}")
    String member(@PathVariable String id, Model model) {
        model.addAttribute("member", membership.member(id));
        model.addAttribute("timeline", membership.timeline(id));
        return "staff/member";
    }
}
