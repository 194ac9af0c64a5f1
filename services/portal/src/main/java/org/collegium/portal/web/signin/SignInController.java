package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.signin.AskingDecision;
import org.collegium.portal.signin.AskingForLink;
import org.collegium.portal.signin.Challenge;
import org.collegium.portal.signin.PathHere;
import org.collegium.portal.signin.Purpose;
import org.collegium.portal.signin.SignInCodes;
import org.collegium.portal.signin.SignInLinks;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.signin.EnteringCodes.Entry;
import org.collegium.web.EmailAddress;
import org.collegium.web.limit.Allowance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mails a link and a code to whoever asks, and signs in whoever presses the button behind the link or enters the
/// code.
@Controller
@RequestMapping(EnteringCodes.PAGES)
class SignInController {

    private static final Map<String, String> LABELS = Map.of("email", "your e-mail address");

    private final AskingForLink asking;
    private final SignInLinks links;
    private final EnteringCodes codes;
    private final ChallengeCookie cookie;
    private final OpenSession open;
    private final Visitor visitor;
    private final Checks checks;
    private final AccessAudit audit;

    SignInController(
            AskingForLink asking,
            SignInLinks links,
            EnteringCodes codes,
            ChallengeCookie cookie,
            OpenSession open,
            Visitor visitor,
            Checks checks,
            AccessAudit audit) {
        this.asking = asking;
        this.links = links;
        this.codes = codes;
        this.cookie = cookie;
        this.open = open;
        this.visitor = visitor;
        this.checks = checks;
        this.audit = audit;
    }

    /// @param next the page to go on to once signed in; left out if it is none of this site
    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String next, Model model) {
        return ask(new Email(""), PathHere.of(next), new Mistakes(), model);
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Email typed = new Email(email.strip());
        Optional<PathHere> leadsTo = PathHere.of(next);
        Mistakes mistakes = checks.check(typed, LABELS);
        if (!mistakes.none()) {
            return ask(typed, leadsTo, mistakes, model);
        }
        return switch (asking.ask(typed.email, leadsTo.orElse(null), request.getRemoteAddr())) {
            case AskingDecision.Accepted(Challenge challenge) -> {
                cookie.keep(challenge, EnteringCodes.PAGES, response);
                yield "redirect:" + EnteringCodes.SENT;
            }
            case AskingDecision.TooManyMails(Allowance left) -> {
                left.refuse(response);
                yield ask(typed, leadsTo, new Mistakes().add("email", EnteringCodes.TOO_MANY), model);
            }
        };
    }

    @GetMapping("/sent")
    String sent(Model model, HttpServletRequest request) {
        return codes.asked(request)
                .map(asked -> sent(asked, new Mistakes(), model))
                .orElse("redirect:" + EnteringCodes.PAGES);
    }

    @PostMapping("/code")
    String enter(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (codes.enter(code, EnteringCodes.PAGES, request, response)) {
            case Entry.SignedIn(String leadsTo) -> "redirect:" + leadsTo;
            case Entry.Refused(String why) ->
                codes.asked(request)
                        .map(asked -> sent(asked, new Mistakes().add("code", why), model))
                        .orElseGet(() -> ask(
                                new Email(""),
                                Optional.empty(),
                                new Mistakes().add("email", "The code is too old. Ask for a new one"),
                                model));
        };
    }

    /// What a form left in the address bar.
    @GetMapping({"/code", "/again"})
    String reopened() {
        return "redirect:" + EnteringCodes.SENT;
    }

    /// Another mail for the same address: from then on this browser takes the code of that one.
    @PostMapping("/again")
    String again(Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignInCodes.Asked> asked = codes.asked(request);
        if (asked.isEmpty()) {
            return "redirect:" + EnteringCodes.PAGES;
        }
        return switch (asking.askAgain(asked.get(), request.getRemoteAddr())) {
            case AskingDecision.Accepted(Challenge challenge) -> {
                cookie.keep(challenge, EnteringCodes.PAGES, response);
                yield "redirect:" + EnteringCodes.SENT + "?again";
            }
            case AskingDecision.TooManyMails(Allowance left) -> {
                left.refuse(response);
                yield sent(asked.get(), new Mistakes().add("code", EnteringCodes.TOO_MANY), model);
            }
        };
    }

    /// Uses nothing up: it may be a mail scanner that looks.
    @GetMapping("/{token}")
    String button(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<String> owner = links.ownerOf(token);
        if (owner.isEmpty()) {
            return spent(response);
        }
        model.addAttribute("token", token);
        model.addAttribute("owner", owner.get());
        model.addAttribute(
                "other",
                visitor.address()
                        .filter(address -> !address.equals(owner.get()))
                        .orElse(null));
        return "signin/button";
    }

    @PostMapping("/{token}")
    String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return links.consume(token)
                .map(used -> "redirect:" + open.to(used.email(), used.leadsTo(), "link", request, response))
                .orElseGet(() -> spent(response));
    }

    private String spent(HttpServletResponse response) {
        audit.signInRefused("link");
        response.setStatus(HttpStatus.GONE.value());
        return "signin/spent";
    }

    private static String sent(SignInCodes.Asked asked, Mistakes mistakes, Model model) {
        model.addAttribute("email", asked.email());
        model.addAttribute("introduced", asked.purpose() == Purpose.INTRODUCTION);
        model.addAttribute("mistakes", mistakes);
        return "signin/sent";
    }

    private static String ask(Email typed, Optional<PathHere> leadsTo, Mistakes mistakes, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("next", leadsTo.map(PathHere::value).orElse(null));
        model.addAttribute("mistakes", mistakes);
        return "signin/ask";
    }

    record Email(@EmailAddress String email) {}
}
