package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Corporate;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Employers: the list, a new one, and one with its agreements.
@Controller
@RequestMapping("/staff/employers")
class EmployersController {

    private static final Map<String, String> LABELS = Map.of(
            "name",
            "the employer’s name",
            "socialWorkers",
            "how many social workers there are",
            "emailDomains",
            "the e-mail domains",
            "representative.givenName",
            "the representative’s first name",
            "representative.familyName",
            "the representative’s last name",
            "representative.email",
            "the representative’s e-mail address");

    private final Corporate corporate;

    EmployersController(Corporate corporate) {
        this.corporate = corporate;
    }

    @GetMapping
    String employers(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("employers", corporate.organisations(cursor));
        return "staff/employers";
    }

    @GetMapping("/new")
    String form(Model model) {
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        return form(new Form(key, "", "", "", "", "", "", ""), new Mistakes(), model);
    }

    @PostMapping("/new")
    String register(@ModelAttribute Form form, Model model) {
        try {
            return "redirect:/staff/employers/" + corporate.register(form.key, form.organisation());
        } catch (Refused refused) {
            // Corrected answers are another request, so they need another key.
            return form(form.withKey(UuidCreator.getTimeOrderedEpoch().toString()), mistakes(refused), model);
        }
    }

    @GetMapping("/{id}")
    String employer(@PathVariable UUID id, Model model) {
        model.addAttribute("employer", corporate.organisation(id));
        model.addAttribute("agreements", corporate.agreements(id));
        return "staff/employer";
    }

    private static Mistakes mistakes(Refused refused) {
        if (refused.status() == HttpStatus.FORBIDDEN.value()) {
            throw refused;
        }
        return Mistakes.of(refused, LABELS);
    }

    private static String form(Form form, Mistakes mistakes, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "staff/employer-new";
    }

    /// As typed; the domains one a line or with commas.
    record Form(
            String key,
            String name,
            String unit,
            String socialWorkers,
            String emailDomains,
            String givenName,
            String familyName,
            String email) {

        Form withKey(String fresh) {
            return new Form(fresh, name, unit, socialWorkers, emailDomains, givenName, familyName, email);
        }

        Corporate.NewOrganisation organisation() {
            List<String> domains = Arrays.stream(emailDomains.split("[\\s,;]+", -1))
                    .filter(domain -> !domain.isBlank())
                    .toList();
            return new Corporate.NewOrganisation(
                    name.strip(),
                    unit.isBlank() ? null : unit.strip(),
                    Numbers.of(socialWorkers),
                    domains,
                    new Corporate.Person(givenName.strip(), familyName.strip(), email.strip()));
        }
    }
}
