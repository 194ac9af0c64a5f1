package org.collegium.portal.web.join;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.collegium.portal.house.Corporate;
import org.collegium.portal.house.Membership;
import org.collegium.portal.house.Refused;
import org.collegium.portal.house.Silent;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.join.Journey.Paying;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks one question a page and keeps the answer.
@Controller
@RequestMapping("/join")
class QuestionsController {

    static final Map<String, String> LABELS = Map.of(
            "givenName",
            "your first name",
            "familyName",
            "your last name",
            "email",
            "your e-mail address",
            "voucherCode",
            "your voucher code",
            "plan",
            "how you would like to join");

    private final Membership membership;
    private final Corporate corporate;
    private final Checks checks;

    QuestionsController(Membership membership, Corporate corporate, Checks checks) {
        this.membership = membership;
        this.corporate = corporate;
        this.checks = checks;
    }

    @GetMapping({"", "/"})
    String begin() {
        return "redirect:" + Step.PLAN.path();
    }

    @GetMapping("/plan")
    String plan(Model model, HttpServletRequest request) {
        model.addAttribute("plans", plans());
        return ask(Step.PLAN, Journeys.of(request), new Mistakes(), model);
    }

    @PostMapping("/plan")
    String plan(@RequestParam(defaultValue = "") String plan, Model model, HttpServletRequest request) {
        List<Membership.Plan> offered = plans();
        if (offered.stream().noneMatch(known -> known.code().equals(plan))) {
            model.addAttribute("plans", offered);
            return ask(
                    Step.PLAN,
                    Journeys.of(request),
                    new Mistakes().add("plan", "Choose how you would like to join"),
                    model);
        }
        return on(Journeys.of(request).withPlan(plan), request);
    }

    @GetMapping("/name")
    String name(Model model, HttpServletRequest request) {
        Journey journey = Journeys.of(request);
        model.addAttribute("typed", new Name(text(journey.givenName()), text(journey.familyName())));
        return ask(Step.NAME, journey, new Mistakes(), model);
    }

    @PostMapping("/name")
    String name(
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            Model model,
            HttpServletRequest request) {
        Name typed = new Name(givenName.strip(), familyName.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        if (!mistakes.none()) {
            model.addAttribute("typed", typed);
            return ask(Step.NAME, Journeys.of(request), mistakes, model);
        }
        return on(Journeys.of(request).withName(typed.givenName, typed.familyName), request);
    }

    @GetMapping("/email")
    String email(Model model, HttpServletRequest request) {
        Journey journey = Journeys.of(request);
        model.addAttribute("typed", new Email(text(journey.email())));
        return ask(Step.EMAIL, journey, new Mistakes(), model);
    }

    @PostMapping("/email")
    String email(@RequestParam(defaultValue = "") String email, Model model, HttpServletRequest request) {
        Email typed = new Email(email.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        if (!mistakes.none()) {
            model.addAttribute("typed", typed);
            return ask(Step.EMAIL, Journeys.of(request), mistakes, model);
        }
        return on(Journeys.of(request).withEmail(typed.email), request);
    }

    @GetMapping("/paying")
    String paying(Model model, HttpServletRequest request) {
        Journey journey = Journeys.of(request);
        model.addAttribute(
                "how", journey.paying() == null ? "" : journey.paying().name());
        model.addAttribute("typed", new Code(text(journey.voucherCode())));
        return ask(Step.PAYING, journey, new Mistakes(), model);
    }

    @PostMapping("/paying")
    String paying(
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String voucherCode,
            Model model,
            HttpServletRequest request) {
        Code typed = new Code(voucherCode.strip());
        Journey journey = Journeys.of(request);
        Mistakes mistakes = switch (how) {
            case "SELF" -> new Mistakes();
            case "VOUCHER" -> voucher(typed, journey);
            default -> new Mistakes().add("how", "Choose who pays");
        };
        if (!mistakes.none()) {
            model.addAttribute("how", how);
            model.addAttribute("typed", typed);
            return ask(Step.PAYING, journey, mistakes, model);
        }
        return on(
                how.equals("SELF")
                        ? journey.withPaying(Paying.SELF, null)
                        : journey.withPaying(Paying.VOUCHER, typed.voucherCode),
                request);
    }

    /// Tells of a wrong code while it is being typed, not after the last page.
    private Mistakes voucher(Code typed, Journey journey) {
        Mistakes mistakes = checks.check(typed, LABELS);
        String email = journey.email();
        if (!mistakes.none() || email == null) {
            return mistakes;
        }
        try {
            corporate.adviseOnVoucher(UuidCreator.getTimeOrderedEpoch().toString(), typed.voucherCode, email);
        } catch (Silent later) {
            // It is advice only: the application will be answered when corporate is back.
            return mistakes;
        } catch (Refused refused) {
            RefusalWords words = RefusalWords.of(new Membership.Refusal(refused.code(), refused.detail()));
            mistakes.add("voucherCode", words.known() ? words.title() + ". " + words.next() : refused.detail());
        }
        return mistakes;
    }

    @GetMapping("/consents")
    String consents(Model model, HttpServletRequest request) {
        return ask(Step.CONSENTS, Journeys.of(request), new Mistakes(), model);
    }

    @PostMapping("/consents")
    String consents(@RequestParam(defaultValue = "") String magazine, Model model, HttpServletRequest request) {
        if (!magazine.equals("true") && !magazine.equals("false")) {
            Mistakes mistakes = new Mistakes().add("magazine", "Choose whether we may mail you about the magazine");
            return ask(Step.CONSENTS, Journeys.of(request), mistakes, model);
        }
        return on(Journeys.of(request).withMagazine(magazine.equals("true")), request);
    }

    private String ask(Step step, Journey journey, Mistakes mistakes, Model model) {
        // Who comes by a bookmark is led to the first question that has no answer yet.
        if (journey.next().filter(next -> next.number() < step.number()).isPresent()) {
            return "redirect:" + journey.next().get().path();
        }
        model.addAttribute("journey", journey);
        model.addAttribute("step", step);
        model.addAttribute("mistakes", mistakes);
        return "join/" + step.page();
    }

    private static String on(Journey journey, HttpServletRequest request) {
        Journeys.keep(journey, request);
        return "redirect:" + journey.next().orElse(Step.CHECK).path();
    }

    private List<Membership.Plan> plans() {
        return membership.plans().stream()
                .filter(plan -> !Boolean.FALSE.equals(plan.active()))
                .toList();
    }

    private static String text(@Nullable String answer) {
        return answer == null ? "" : answer;
    }

    record Name(
            @PlainText(max = 100) String givenName,
            @PlainText(max = 100) String familyName) {}

    record Email(@EmailAddress String email) {}

    /// Only the shape: whether it is a code, and has a seat left, corporate says.
    record Code(@PlainText(max = 60) String voucherCode) {}
}
