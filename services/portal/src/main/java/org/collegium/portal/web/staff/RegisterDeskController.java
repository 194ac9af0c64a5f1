package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Register;
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

/// The register as the office works on it: endorsements are suspended with a reason and brought back.
@Controller
@RequestMapping("/staff/endorsement/register")
class RegisterDeskController {

    private static final Map<String, String> LABELS = Map.of("reason", "the reason", "q", "what you look for");

    private final Register register;

    RegisterDeskController(Register register) {
        this.register = register;
    }

    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", register.search(q.strip(), null, cursor));
        return "staff/endorsement/register";
    }

    @GetMapping("/{seal}")
    String entry(@PathVariable String seal, Model model) {
        return entry(seal, "", new Mistakes(), model);
    }

    @PostMapping("/{seal}/suspension")
    String suspend(
            @PathVariable String seal,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        if (reason.isBlank()) {
            return entry(seal, reason, new Mistakes().add("reason", "Enter the reason"), model);
        }
        try {
            register.suspend(key, seal, reason.strip());
            return "redirect:/staff/endorsement/register/" + seal + "?suspended";
        } catch (Refused refused) {
            return entry(seal, reason, mistakes(refused), model);
        }
    }

    @PostMapping("/{seal}/reinstatement")
    String reinstate(
            @PathVariable String seal,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        try {
            register.reinstate(key, seal, reason.strip());
            return "redirect:/staff/endorsement/register/" + seal + "?reinstated";
        } catch (Refused refused) {
            return entry(seal, reason, mistakes(refused), model);
        }
    }

    private String entry(String seal, String reason, Mistakes mistakes, Model model) {
        model.addAttribute("entry", register.entry(seal, null));
        model.addAttribute("reason", reason);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/endorsement/entry";
    }

    private static Mistakes mistakes(Refused refused) {
        if (refused.status() == HttpStatus.NOT_FOUND.value() || refused.status() == HttpStatus.FORBIDDEN.value()) {
            throw refused;
        }
        return Mistakes.of(refused, LABELS);
    }
}
