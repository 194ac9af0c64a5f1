package org.collegium.portal.web.mentoring;

import java.util.List;
import org.collegium.portal.account.Account;
import org.collegium.portal.clients.Matches;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.Match;
import org.collegium.portal.clients.Mentoring.Mentor;
import org.collegium.portal.clients.Mentoring.Offer;
import org.collegium.portal.clients.Mentoring.Request;
import org.collegium.portal.signin.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// "Mentoring": what it is, and whatever the visitor has in it; what waits for them comes first.
@Controller
class OverviewController {

    private final Mentoring mentoring;
    private final Matches pairs;
    private final Visitor visitor;

    OverviewController(Mentoring mentoring, Matches pairs, Visitor visitor) {
        this.mentoring = mentoring;
        this.pairs = pairs;
        this.visitor = visitor;
    }

    @GetMapping("/mentoring")
    String mine(Model model) {
        Account account = visitor.account().orElseThrow();
        boolean belongs = account.is("member");
        Mentor mentor = mentoring.mine().orElse(null);
        List<Offer> offers = mentor == null
                ? List.of()
                : mentoring.offers().stream().filter(Offer::open).toList();
        Request asking = asking();
        List<Match> matches = pairs.matches();
        model.addAttribute("me", account.id());
        model.addAttribute("belongs", belongs);
        model.addAttribute("mentor", mentor);
        model.addAttribute("offers", offers);
        model.addAttribute("asking", asking);
        model.addAttribute(
                "matches", matches.stream().filter(match -> !match.ended()).toList());
        model.addAttribute("past", matches.stream().filter(Match::ended).toList());
        model.addAttribute("demand", mentoring.demand());
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        model.addAttribute("first", offers.isEmpty() && belongs && asking == null && mentor == null);
        return "mentoring/overview";
    }

    /// The request that is open; one that has become a match is shown as that.
    private @Nullable Request asking() {
        return mentoring.requests().stream().filter(Request::open).findFirst().orElse(null);
    }
}
