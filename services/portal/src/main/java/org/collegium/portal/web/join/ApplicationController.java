package org.collegium.portal.web.join;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.account.Account;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Membership.Application;
import org.collegium.portal.clients.Membership.NewApplication;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.collegium.portal.signin.SixDigits;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sends the answers, then shows how the application goes: payment, the check of a voucher, the end of it.
@Controller
@RequestMapping("/join")
class ApplicationController {

    /// The field of the code.
    private static final String CODE = "code";

    private final Membership membership;
    private final Journeys journeys;
    private final Standings standings;
    private final Visitor visitor;

    ApplicationController(Membership membership, Journeys journeys, Standings standings, Visitor visitor) {
        this.membership = membership;
        this.journeys = journeys;
        this.standings = standings;
        this.visitor = visitor;
    }

    @GetMapping("/check")
    String check(Model model) {
        Optional<Journey> journey = journeys.ofVisitor();
        if (journey.isEmpty() || standings.ofVisitor() == Standing.MEMBER) {
            return "redirect:/join";
        }
        return journey.get()
                .next()
                .map(missing -> "redirect:" + missing.path())
                .orElseGet(() -> check(journey.get(), new Mistakes(), model));
    }

    /// @param key of the answers that were shown: what another tab changed since is shown before it is sent
    @PostMapping("/check")
    String send(@RequestParam(defaultValue = "") String key, Model model) {
        Optional<Journey> known = journeys.ofVisitor();
        if (known.isEmpty() || standings.ofVisitor() == Standing.MEMBER) {
            return "redirect:/join";
        }
        Journey journey = known.get();
        if (!journey.key().equals(key)) {
            String words = "Your answers were changed in another tab. Check them again before you send them";
            return journey.next()
                    .map(missing -> "redirect:" + missing.path())
                    .orElseGet(() -> check(journey, new Mistakes().add("", words), model));
        }
        if (journey.applicationId() != null) {
            return progress(journey.applicationId());
        }
        Optional<NewApplication> application =
                journey.application(visitor.account().map(Account::id).orElse(null));
        if (application.isEmpty()) {
            return "redirect:/join";
        }
        try {
            UUID id = membership.apply(journey.key(), application.get()).id();
            journeys.keep(journey.sent(id));
            return progress(id);
        } catch (Refused refused) {
            return check(journey, Mistakes.of(refused, QuestionsController.LABELS), model);
        } catch (Silent later) {
            String words =
                    "We could not send your application just now. Your answers are safe: send it again in a minute";
            return check(journey, new Mistakes().add("", words), model);
        }
    }

    private String check(Journey journey, Mistakes mistakes, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("step", Step.CHECK);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("plan", plan(journey.plan()));
        return "join/check";
    }

    @GetMapping("/{id}")
    String progress(@PathVariable UUID id, Model model) {
        return progress(id, new Mistakes(), model);
    }

    private String progress(UUID id, Mistakes mistakes, Model model) {
        Application application = membership.application(id);
        if (application.status().equals("awaiting-payment")) {
            return "redirect:/join/" + id + "/payment";
        }
        boolean joined = application.status().equals("active");
        // The portal hears of a new member a moment later; then the pages of members are open.
        boolean soon = joined && visitor.address().isPresent() && !isMember() && isOf(id);
        boolean done = (joined && !soon) || application.status().equals("awaiting-review");
        if (done && isOf(id)) {
            journeys.forget();
        }
        model.addAttribute("joining", application);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("soon", soon);
        model.addAttribute("waiting", soon || application.status().equals("awaiting-voucher"));
        model.addAttribute("refusal", application.refusal() == null ? null : RefusalWords.of(application.refusal()));
        return "join/progress";
    }

    /// The code from the mail, for an application that was not made on these pages or whose page was left.
    @PostMapping("/{id}/code")
    String code(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, Model model) {
        Optional<SixDigits> typed = SixDigits.typed(code);
        if (typed.isEmpty()) {
            return progress(id, new Mistakes().add(CODE, "Enter the six digits of the code in the mail"), model);
        }
        return proving(id, () -> membership.proveEmail(key(), id, typed.get().value()), "", model);
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, Model model) {
        return proving(id, () -> membership.mailCode(key(), id), "?again", model);
    }

    /// @param success what the address of the next page ends with
    private String proving(UUID id, Runnable step, String success, Model model) {
        try {
            step.run();
            return progress(id) + success;
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            // Proved in another tab: the application itself says how it stands.
            return refused.code().equals("email-already-proved")
                    ? progress(id)
                    : progress(id, new Mistakes().add(CODE, refused.detail()), model);
        }
    }

    @GetMapping("/{id}/payment")
    String payment(@PathVariable UUID id, Model model) {
        Application application = membership.application(id);
        Membership.Payment payment = application.payment();
        if (!application.status().equals("awaiting-payment") || payment == null) {
            return progress(id);
        }
        model.addAttribute("joining", application);
        model.addAttribute("payment", payment);
        model.addAttribute("plan", plan(application.plan()));
        model.addAttribute("key", key());
        return "join/payment";
    }

    @PostMapping("/{id}/payment")
    String pay(@PathVariable UUID id, @RequestParam String outcome, @RequestParam String key) {
        try {
            membership.pay(key, id, outcome.equals("settled") ? "settled" : "declined");
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            // Paid twice, or no longer payable: the application itself says how it stands.
            return progress(id);
        }
        return progress(id);
    }

    private boolean isMember() {
        return visitor.account().filter(account -> account.is("member")).isPresent();
    }

    private boolean isOf(UUID id) {
        return journeys.ofVisitor()
                .filter(journey -> id.equals(journey.applicationId()))
                .isPresent();
    }

    private Membership.@Nullable Plan plan(@Nullable String code) {
        return membership.plans().stream()
                .filter(plan -> plan.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String key() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static String progress(UUID id) {
        return "redirect:/join/" + id;
    }
}
