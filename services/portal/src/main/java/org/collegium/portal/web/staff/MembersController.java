package org.collegium.portal.web.staff;

import org.collegium.portal.house.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetMapping("/{id}")
    String member(@PathVariable String id, Model model) {
        model.addAttribute("member", membership.member(id));
        model.addAttribute("timeline", membership.timeline(id));
        return "staff/member";
    }
}
