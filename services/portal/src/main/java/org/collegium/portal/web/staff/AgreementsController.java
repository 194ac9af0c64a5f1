package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Corporate;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// From a quote to an agreement: the price and its margin are seen before anything is agreed.
@Controller
class AgreementsController {

    private static final Map<String, String> LABELS = Map.of(
            "plan", "a plan", "seats", "how many seats", "startsOn", "the first day", "months", "for how many months");

    private final Corporate corporate;
    private final Membership membership;

    AgreementsController(Corporate corporate, Membership membership) {
        this.corporate = corporate;
        this.membership = membership;
    }

    @GetMapping("/staff/employers/{id}/quote")
    String form(@PathVariable UUID id, Model model) {
        return form(id, new Form(newKey(), "", "", "", "12"), new Mistakes(), model);
    }

    @PostMapping("/staff/employers/{id}/quote")
    String quote(@PathVariable UUID id, @ModelAttribute Form form, Model model) {
        LocalDate startsOn = date(form.startsOn);
        if (startsOn == null) {
            return form(id, form, new Mistakes().add("startsOn", "Enter the first day as a date"), model);
        }
        try {
            Corporate.Quote quote = corporate.quote(
                    form.key,
                    new Corporate.NewQuote(id, form.plan, Numbers.of(form.seats), startsOn, Numbers.of(form.months)));
            model.addAttribute("quote", quote);
            model.addAttribute("employer", corporate.organisation(id));
            model.addAttribute("key", newKey());
            return "staff/quote";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.FORBIDDEN.value()) {
                throw refused;
            }
            return form(id, form.withKey(newKey()), Mistakes.of(refused, LABELS), model);
        }
    }

    @PostMapping("/staff/employers/{id}/agreement")
    String agree(
            @PathVariable UUID id,
            @RequestParam UUID quoteId,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String purchaseOrder,
            @RequestParam(defaultValue = "none") String binding) {
        String order = purchaseOrder.isBlank() ? null : purchaseOrder.strip();
        UUID agreement = corporate.agree(key, new Corporate.NewAgreement(quoteId, order, binding));
        return "redirect:/staff/agreements/" + agreement;
    }

    @GetMapping("/staff/agreements/{id}")
    String agreement(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        Corporate.Agreement agreement = corporate.agreement(id);
        model.addAttribute("agreement", agreement);
        model.addAttribute("vouchers", corporate.vouchers(id, cursor));
        List<Corporate.Organisation> employers = agreement.organisationIds().stream()
                .map(corporate::organisation)
                .toList();
        int headcount = employers.stream()
                .mapToInt(Corporate.Organisation::socialWorkers)
                .sum();
        model.addAttribute("employers", employers);
        model.addAttribute("headcount", headcount);
        model.addAttribute("tooMany", agreement.seats().bought() > headcount);
        model.addAttribute("key", newKey());
        return "staff/agreement";
    }

    @PostMapping("/staff/agreements/{id}/acceptance")
    String accept(@PathVariable UUID id, @RequestParam String key) {
        corporate.accept(key, id);
        return "redirect:/staff/agreements/" + id;
    }

    private String form(UUID id, Form form, Mistakes mistakes, Model model) {
        model.addAttribute("employer", corporate.organisation(id));
        model.addAttribute("plans", membership.plans());
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "staff/quote-new";
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// As typed.
    record Form(String key, String plan, String seats, String startsOn, String months) {
        Form withKey(String fresh) {
            return new Form(fresh, plan, seats, startsOn, months);
        }
    }
}
