package org.collegium.portal.web.join;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.house.Membership;
import org.collegium.portal.house.Membership.Application;
import org.collegium.portal.house.Membership.NewApplication;
import org.collegium.portal.house.Refused;
import org.collegium.portal.house.Silent;
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

    private final Membership membership;

    ApplicationController(Membership membership) {
        this.membership = membership;
    }

    @GetMapping("/check")
    String check(Model model, HttpServletRequest request) {
        Journey journey = Journeys.of(request);
        return journey.next()
                .map(missing -> "redirect:" + missing.path())
                .orElseGet(() -> check(journey, new Mistakes(), model));
    }

    @PostMapping("/check")
    String send(Model model, HttpServletRequest request) {
        Journey journey = Journeys.of(request);
        if (journey.applicationId() != null) {
            return progress(journey.applicationId());
        }
        Optional<NewApplication> application = journey.application();
        if (journey.next().isPresent() || application.isEmpty()) {
            return "redirect:" + journey.next().orElse(Step.PLAN).path();
        }
        try {
            UUID id = membership.apply(journey.key(), application.get()).id();
            Journeys.keep(journey.sent(id), request);
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
    String progress(@PathVariable UUID id, Model model, HttpServletRequest request) {
        Application application = membership.application(id);
        if (application.status().equals("awaiting-payment")) {
            return "redirect:/join/" + id + "/payment";
        }
        if (application.status().equals("active")) {
            Journeys.forget(request);
        }
        Journey journey = Journeys.of(request);
        model.addAttribute("joining", application);
        model.addAttribute("waiting", application.status().equals("awaiting-voucher"));
        model.addAttribute("email", journey.email());
        model.addAttribute("refusal", application.refusal() == null ? null : RefusalWords.of(application.refusal()));
        return "join/progress";
    }

    @GetMapping("/{id}/payment")
    String payment(@PathVariable UUID id, Model model, HttpServletRequest request) {
        Application application = membership.application(id);
        Membership.Payment payment = application.payment();
        if (!application.status().equals("awaiting-payment") || payment == null) {
            return progress(id);
        }
        model.addAttribute("joining", application);
        model.addAttribute("payment", payment);
        model.addAttribute("plan", plan(Journeys.of(request).plan()));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
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

    private Membership.@Nullable Plan plan(@Nullable String code) {
        return membership.plans().stream()
                .filter(plan -> plan.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String progress(UUID id) {
        return "redirect:/join/" + id;
    }
}
