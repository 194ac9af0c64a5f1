package org.collegium.portal.web.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.collegium.portal.signin.AskingDecision;
import org.collegium.portal.signin.AskingForLink;
import org.collegium.portal.signin.Challenge;
import org.collegium.portal.signin.Newcomers;
import org.collegium.portal.signin.PathHere;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.signin.ChallengeCookie;
import org.collegium.portal.web.signin.EnteringCodes;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.collegium.web.limit.Allowance;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets a provider of training in who is no member: name and address, then a link by mail. Whether the address was
/// known before is not told, and nothing that stands here is believed until the mailbox is proved by the link.
@Controller
@RequestMapping("/providers")
class ProviderController {

    private static final PathHere LEADS_TO = new PathHere("/endorsement");

    private static final Map<String, String> LABELS = Map.of(
            "givenName", "your first name", "familyName", "your last name", "email", "your e-mail address at work");

    private final AskingForLink asking;
    private final ChallengeCookie cookie;
    private final Checks checks;

    ProviderController(AskingForLink asking, ChallengeCookie cookie, Checks checks) {
        this.asking = asking;
        this.cookie = cookie;
        this.checks = checks;
    }

    @GetMapping("/new")
    String ask(Model model) {
        return ask(new Provider("", "", ""), new Mistakes(), model);
    }

    @PostMapping("/new")
    String introduce(
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider typed = new Provider(givenName.strip(), familyName.strip(), email.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        if (!mistakes.none()) {
            return ask(typed, mistakes, model);
        }
        return switch (asking.introduce(typed.newcomer(), LEADS_TO, request.getRemoteAddr())) {
            case AskingDecision.Accepted(Challenge challenge) -> {
                cookie.keep(challenge, EnteringCodes.PAGES, response);
                yield "redirect:" + EnteringCodes.SENT;
            }
            case AskingDecision.TooManyMails(Allowance left) -> {
                left.refuse(response);
                yield ask(typed, new Mistakes().add("email", EnteringCodes.TOO_MANY), model);
            }
        };
    }

    private static String ask(Provider typed, Mistakes mistakes, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("mistakes", mistakes);
        return "provider/new";
    }

    record Provider(
            @PlainText(max = 100) String givenName,
            @PlainText(max = 100) String familyName,
            @EmailAddress String email) {

        Newcomers.Newcomer newcomer() {
            return new Newcomers.Newcomer(givenName, familyName, email);
        }
    }
}
