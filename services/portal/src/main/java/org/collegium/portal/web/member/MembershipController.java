package org.collegium.portal.web.member;

import com.github.f4b6a3.uuid.UuidCreator;
import org.collegium.portal.account.Account;
import org.collegium.portal.clients.Mailing;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.collegium.portal.signin.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "My membership": status, number, plan, paid until, who pays, and whether we mail about the magazine.
@Controller
class MembershipController {

    private final Membership membership;
    private final Mailing mailing;
    private final Visitor visitor;

    MembershipController(Membership membership, Mailing mailing, Visitor visitor) {
        this.membership = membership;
        this.mailing = mailing;
        this.visitor = visitor;
    }

    @GetMapping("/membership")
    String mine(Model model) {
        Account account = visitor.account().orElseThrow();
        model.addAttribute("account", account);
        model.addAttribute("member", member());
        model.addAttribute("preferences", account.is("member") ? preferences() : null);
        return "membership";
    }

    @PostMapping("/membership/preferences")
    String prefer(@RequestParam(defaultValue = "false") boolean magazine) {
        mailing.prefer(new Mailing.Preferences(magazine));
        return "redirect:/membership?saved";
    }

    /// The page behind "unsubscribe" at the foot of a mail: looking changes nothing, the button does.
    @GetMapping("/unsubscribe/{token}")
    String unsubscribe(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("done", false);
        return "unsubscribe";
    }

    @PostMapping("/unsubscribe/{token}")
    String unsubscribed(@PathVariable String token, Model model) {
        mailing.unsubscribe(UuidCreator.getTimeOrderedEpoch().toString(), token);
        model.addAttribute("token", token);
        model.addAttribute("done", true);
        return "unsubscribe";
    }

    /// Null for staff and representatives who are no members.
    private Membership.@Nullable Member member() {
        try {
            return membership.member("me");
        } catch (Refused none) {
            return null;
        }
    }

    /// Null when notifications cannot say: the membership is shown all the same.
    private Mailing.@Nullable Preferences preferences() {
        try {
            return mailing.preferences();
        } catch (Refused | Silent unknown) {
            return null;
        }
    }
}
