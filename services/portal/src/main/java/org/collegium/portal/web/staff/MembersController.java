package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.signin.Visitor;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who belongs, and who has applied and not paid: search, filter, page through, and one member with what happened to
/// them.
@Controller
@RequestMapping("/staff/members")
class MembersController {

    private static final Slice<Membership.Member> NOBODY = new Slice<>(List.of(), null);
    private static final Slice<Membership.Awaiting> NO_APPLICATION = new Slice<>(List.of(), null);

    private final Membership membership;
    private final Visitor visitor;
    private final AccessAudit audit;

    MembersController(Membership membership, Visitor visitor, AccessAudit audit) {
        this.membership = membership;
        this.visitor = visitor;
        this.audit = audit;
    }

    @GetMapping
    String members(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String text = query.strip();
        boolean unpaidOnly = status.equals(Membership.AWAITING_PAYMENT);
        // Whoever looks for somebody finds them, whether or not they have paid.
        boolean unpaidToo = status.isEmpty() && !text.isEmpty() && cursor == null;
        visitor.account().ifPresent(officer -> audit.membersRead(officer, unpaidOnly ? "applications" : "members"));
        model.addAttribute("query", query);
        model.addAttribute("status", status);
        model.addAttribute("members", unpaidOnly ? NOBODY : membership.members(text, status, cursor));
        model.addAttribute(
                "unpaid",
                unpaidOnly || unpaidToo
                        ? membership.awaitingPayment(text, unpaidOnly ? cursor : null)
                        : NO_APPLICATION);
        return "staff/members";
    }

    /// What former members sent before they could join again by themselves: somebody of the office looks at each.
    @GetMapping("/applications")
    String applications(@RequestParam(required = false) @Nullable String cursor, Model model) {
        visitor.account().ifPresent(officer -> audit.membersRead(officer, "applications"));
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
        Membership.Member member = membership.member(id);
        visitor.account().ifPresent(officer -> audit.memberRead(officer, member.id()));
        model.addAttribute("member", member);
        model.addAttribute("timeline", membership.timeline(id));
        return "staff/member";
    }
}
