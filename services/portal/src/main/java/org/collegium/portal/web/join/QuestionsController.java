package org.collegium.portal.web.join;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.collegium.portal.clients.Corporate;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.form.KeepingForms;
import org.collegium.portal.web.join.Journey.Payer;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks one question a page and keeps the answer, once the address is proved.
@Controller
@RequestMapping("/join")
class QuestionsController {

    static final Map<String, String> LABELS = Map.of(
            "givenName", "your first name",
            "familyName", "your last name",
            "email", "your e-mail address",
            "voucherCode", "your voucher code",
            "plan", "how you would like to join",
            "regulator", "your regulator",
            "number", "your registration number");

    private final Membership membership;
    private final Corporate corporate;
    private final Journeys journeys;
    private final Visitor visitor;
    private final Checks checks;
    private final KeepingForms forms;

    QuestionsController(
            Membership membership,
            Corporate corporate,
            Journeys journeys,
            Visitor visitor,
            Checks checks,
            KeepingForms forms) {
        this.membership = membership;
        this.corporate = corporate;
        this.journeys = journeys;
        this.visitor = visitor;
        this.checks = checks;
        this.forms = forms;
    }

    @GetMapping("/name")
    String name(Model model) {
        return ask(Step.NAME, model, journey -> {
            Journey.Name name = journey.name();
            model.addAttribute("typed", name == null ? new Name("", "") : new Name(name.given(), name.family()));
        });
    }

    @PostMapping("/name")
    String name(
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            Model model) {
        Name typed = new Name(givenName.strip(), familyName.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        model.addAttribute("typed", typed);
        return answer(
                Step.NAME,
                mistakes,
                journey -> journey.withName(new Journey.Name(typed.givenName, typed.familyName)),
                model);
    }

    @GetMapping("/paying")
    String paying(Model model) {
        return ask(Step.PAYING, model, journey -> {
            Payer payer = journey.payer();
            model.addAttribute("how", payer == null ? "" : payer.voucherCode() == null ? "SELF" : "VOUCHER");
            model.addAttribute("typed", new Code(payer == null ? "" : text(payer.voucherCode())));
        });
    }

    @PostMapping("/paying")
    String paying(
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String voucherCode,
            Model model) {
        Journey journey = journeys.ofVisitor().orElseThrow(SignedOut::new);
        Code typed = new Code(voucherCode.strip());
        Mistakes mistakes = new Mistakes();
        Payer payer = switch (how) {
            case "SELF" -> Payer.SELF;
            case "VOUCHER" -> sponsored(typed, journey.email(), mistakes);
            default -> {
                mistakes.add("how", "Choose who pays");
                yield Payer.SELF;
            }
        };
        model.addAttribute("how", how);
        model.addAttribute("typed", typed);
        return answer(Step.PAYING, mistakes, known -> known.withPayer(payer), model);
    }

    /// Tells of a wrong code while it is being typed, not after the last page, and names the employer of a good one.
    private Payer sponsored(Code typed, String email, Mistakes mistakes) {
        checks.check(typed, LABELS).all().forEach(mistake -> mistakes.add(mistake.field(), mistake.text()));
        if (!mistakes.none()) {
            return Payer.SELF;
        }
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        try {
            Corporate.VoucherAdvice advice = corporate.adviseOnVoucher(key, typed.voucherCode, email);
            return new Payer(typed.voucherCode, advice.sponsor(), advice.plan());
        } catch (Silent later) {
            // It is advice only: the application will be answered when corporate is back.
            return new Payer(typed.voucherCode, null, null);
        } catch (Refused refused) {
            RefusalWords words = RefusalWords.of(new Membership.Refusal(refused.code(), refused.detail(), null));
            mistakes.add("voucherCode", words.known() ? words.title() + ". " + words.next() : refused.detail());
            return Payer.SELF;
        }
    }

    @GetMapping("/plan")
    String plan(Model model) {
        return ask(Step.PLAN, model, journey -> model.addAttribute("plans", plans()));
    }

    @PostMapping("/plan")
    String plan(@RequestParam(defaultValue = "") String plan, Model model) {
        List<Membership.Plan> offered = plans();
        Mistakes mistakes = new Mistakes();
        if (offered.stream().noneMatch(known -> known.code().equals(plan))) {
            mistakes.add("plan", "Choose how you would like to join");
        }
        model.addAttribute("plans", offered);
        return answer(Step.PLAN, mistakes, journey -> journey.withPlan(plan), model);
    }

    @GetMapping("/registration")
    String registration(Model model) {
        return ask(Step.REGISTRATION, model, journey -> {
            Journey.Registered known = journey.registered();
            model.addAttribute(
                    "typed",
                    known == null
                            ? new Registration("", "")
                            : new Registration(text(known.regulator()), text(known.number())));
        });
    }

    @PostMapping("/registration")
    String registration(
            @RequestParam(defaultValue = "") String regulator,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        Registration typed = new Registration(regulator.strip(), number.strip());
        Mistakes mistakes = typed.isNone() ? new Mistakes() : checks.check(typed, LABELS);
        model.addAttribute("typed", typed);
        return answer(
                Step.REGISTRATION,
                mistakes,
                journey -> journey.withRegistered(
                        typed.isNone()
                                ? new Journey.Registered(null, null)
                                : new Journey.Registered(typed.regulator, typed.number)),
                model);
    }

    @GetMapping("/consents")
    String consents(Model model) {
        return ask(Step.CONSENTS, model, journey -> {});
    }

    @PostMapping("/consents")
    String consents(@RequestParam(defaultValue = "") String magazine, Model model) {
        Mistakes mistakes = new Mistakes();
        if (!magazine.equals("true") && !magazine.equals("false")) {
            mistakes.add("magazine", "Choose whether we may mail you about the magazine");
        }
        return answer(Step.CONSENTS, mistakes, journey -> journey.withMagazine(magazine.equals("true")), model);
    }

    private String ask(Step step, Model model, Consumer<Journey> filledIn) {
        Optional<Journey> journey = journeys.ofVisitor();
        if (journey.isEmpty() || isMember()) {
            return "redirect:/join";
        }
        // Who comes by a bookmark is led to the first question that has no answer yet.
        Optional<Step> next = journey.get().next();
        if (next.filter(first -> first.compareTo(step) < 0).isPresent()) {
            return "redirect:" + next.get().path();
        }
        filledIn.accept(journey.get());
        return show(step, journey.get(), new Mistakes(), model);
    }

    private String answer(Step step, Mistakes mistakes, UnaryOperator<Journey> answered, Model model) {
        Journey journey = journeys.ofVisitor().orElseThrow(SignedOut::new);
        if (isMember()) {
            return "redirect:/join";
        }
        if (!mistakes.none()) {
            return show(step, journey, mistakes, model);
        }
        Journey further = answered.apply(journey);
        journeys.keep(further);
        return "redirect:" + further.next().orElse(Step.CHECK).path();
    }

    /// Joining is open to strangers, so nothing before these pages sees that a session has ended.
    @ExceptionHandler(SignedOut.class)
    String keep(HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + (forms.keep(request, response) ? "/form-kept" : "/join");
    }

    private static String show(Step step, Journey journey, Mistakes mistakes, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("step", step);
        model.addAttribute("mistakes", mistakes);
        return "join/" + step.page();
    }

    private boolean isMember() {
        return visitor.account().filter(account -> account.is("member")).isPresent();
    }

    private List<Membership.Plan> plans() {
        return membership.plans().stream()
                .filter(plan -> !Boolean.FALSE.equals(plan.active()))
                .toList();
    }

    private static String text(@Nullable String answer) {
        return answer == null ? "" : answer;
    }

    /// An answer came after the session had ended.
    private static final class SignedOut extends RuntimeException {}

    record Name(
            @PlainText(max = 100) String givenName,
            @PlainText(max = 100) String familyName) {}

    /// The shapes that membership asks for.
    record Registration(
            @Pattern(
                    regexp = "[A-Za-z][A-Za-z &.-]{1,39}",
                    message = "wrong-format|Enter your regulator’s name or letters, 2 to 40 of them, for example HCPC")
            String regulator,

            @Pattern(
                    regexp = "[A-Za-z0-9/-]{3,20}",
                    message =
                            "wrong-format|Enter the number as it is on the register, 3 to 20 letters and digits, for example SW12345")
            String number) {

        boolean isNone() {
            return regulator.isEmpty() && number.isEmpty();
        }
    }

    /// Only the shape: whether it is a code, and has a seat left, corporate says.
    record Code(@PlainText(max = 60) String voucherCode) {}
}
