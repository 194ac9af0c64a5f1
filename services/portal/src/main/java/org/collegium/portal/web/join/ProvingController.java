package org.collegium.portal.web.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.collegium.portal.signin.AskingDecision;
import org.collegium.portal.signin.AskingForLink;
import org.collegium.portal.signin.Challenge;
import org.collegium.portal.signin.SignInCodes;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.form.KeepingForms;
import org.collegium.portal.web.signin.ChallengeCookie;
import org.collegium.portal.web.signin.EnteringCodes;
import org.collegium.web.EmailAddress;
import org.collegium.web.limit.Allowance;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Begins with the mailbox: nothing is asked, and nothing is said about an address, before its owner entered the code
/// that was mailed to it. Then members are led to their membership.
@Controller
@RequestMapping(ProvingController.PAGES)
class ProvingController {

    static final String PAGES = "/join";

    private static final Map<String, String> LABELS = Map.of("email", "your e-mail address");

    private final AskingForLink asking;
    private final EnteringCodes codes;
    private final ChallengeCookie cookie;
    private final Visitor visitor;
    private final Standings standings;
    private final Journeys journeys;
    private final KeepingForms forms;
    private final Checks checks;

    ProvingController(
            AskingForLink asking,
            EnteringCodes codes,
            ChallengeCookie cookie,
            Visitor visitor,
            Standings standings,
            Journeys journeys,
            KeepingForms forms,
            Checks checks) {
        this.asking = asking;
        this.codes = codes;
        this.cookie = cookie;
        this.visitor = visitor;
        this.standings = standings;
        this.journeys = journeys;
        this.forms = forms;
        this.checks = checks;
    }

    @GetMapping({"", "/"})
    String begin() {
        Optional<Journey> journey = journeys.ofVisitor();
        if (journey.isEmpty()) {
            return "redirect:" + Step.EMAIL.path();
        }
        return switch (standings.ofVisitor()) {
            case MEMBER -> "redirect:/join/already";
            case RETURNING -> begin(journey.get().withReturning(true));
            case NEW -> begin(journey.get().withReturning(false));
        };
    }

    private String begin(Journey journey) {
        journeys.keep(journey);
        return "redirect:" + journey.next().orElse(Step.CHECK).path();
    }

    @GetMapping("/already")
    String already() {
        return visitor.address().isPresent() ? "join/already" : "redirect:/join";
    }

    @GetMapping("/email")
    String email(Model model) {
        return ask(new Email(""), new Mistakes(), model);
    }

    @PostMapping("/email")
    String email(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Email typed = new Email(email.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        if (!mistakes.none()) {
            return ask(typed, mistakes, model);
        }
        if (!send(typed.email, request, response)) {
            return ask(typed, new Mistakes().add("email", EnteringCodes.TOO_MANY), model);
        }
        return "redirect:" + Step.CODE.path();
    }

    @GetMapping("/code")
    String code(Model model, HttpServletRequest request) {
        return codes.asked(request)
                .map(asked -> code(asked, new Mistakes(), model))
                .orElse("redirect:" + Step.EMAIL.path());
    }

    @PostMapping("/code")
    String enter(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Journey> before = visitor.account().isEmpty() ? journeys.ofVisitor() : Optional.empty();
        return switch (codes.enter(code, PAGES, request, response)) {
            case EnteringCodes.Entry.SignedIn(String leadsTo) -> {
                before.ifPresent(this::takeAlong);
                yield "redirect:" + (forms.isWaiting(request) ? "/form-kept" : PAGES);
            }
            case EnteringCodes.Entry.Refused(String why) ->
                codes.asked(request)
                        .map(asked -> code(asked, new Mistakes().add("code", why), model))
                        .orElseGet(() -> ask(
                                new Email(""),
                                new Mistakes().add("email", "The code is too old. Ask for a new one"),
                                model));
        };
    }

    /// Whoever changes their address while joining need not type everything once more.
    private void takeAlong(Journey journey) {
        visitor.address()
                .filter(email -> journeys.kept(email).isEmpty())
                .ifPresent(email -> journeys.keep(journey.withEmail(email)));
    }

    /// What the form left in the address bar.
    @GetMapping("/again")
    String reopened() {
        return "redirect:" + Step.CODE.path();
    }

    @PostMapping("/again")
    String again(Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignInCodes.Asked> asked = codes.asked(request);
        if (asked.isEmpty()) {
            return "redirect:" + Step.EMAIL.path();
        }
        if (!send(asked.get().email(), request, response)) {
            return code(asked.get(), new Mistakes().add("code", EnteringCodes.TOO_MANY), model);
        }
        return "redirect:" + Step.CODE.path() + "?again";
    }

    private boolean send(String email, HttpServletRequest request, HttpServletResponse response) {
        return switch (asking.askToJoin(email, request.getRemoteAddr())) {
            case AskingDecision.Accepted(Challenge challenge) -> {
                cookie.keep(challenge, PAGES, response);
                yield true;
            }
            case AskingDecision.TooManyMails(Allowance left) -> {
                left.refuse(response);
                yield false;
            }
        };
    }

    private String ask(Email typed, Mistakes mistakes, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("signedInAs", visitor.address().orElse(null));
        return show(Step.EMAIL, mistakes, model);
    }

    private static String code(SignInCodes.Asked asked, Mistakes mistakes, Model model) {
        model.addAttribute("email", asked.email());
        return show(Step.CODE, mistakes, model);
    }

    private static String show(Step step, Mistakes mistakes, Model model) {
        model.addAttribute("journey", Journey.begin(""));
        model.addAttribute("step", step);
        model.addAttribute("mistakes", mistakes);
        return "join/" + step.page();
    }

    record Email(@EmailAddress String email) {}
}
