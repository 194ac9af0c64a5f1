package org.collegium.portal.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Register;
import org.collegium.portal.web.Days;
import org.collegium.portal.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// The register for everybody: what is endorsed, and whether a seal is true. Asked afresh for every page.
@Controller
@RequestMapping("/register")
class RegisterController {

    private static final String NO_DAY = "Enter the day as a date, or leave it empty";

    private final Register register;
    private final String portalUrl;

    RegisterController(Register register, @Value("${collegium.portal-url}") String portalUrl) {
        this.register = register;
        this.portalUrl = portalUrl;
    }

    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Asked asked = Asked.of(on);
        Groups groups = Groups.NONE;
        if (asked.mistakes.none()) {
            try {
                groups = Groups.of(register.search(q.strip(), asked.day, cursor));
            } catch (Refused refused) {
                asked = new Asked(null, Mistakes.of(refused, java.util.Map.of("q", "what you look for")));
            }
        }
        model.addAttribute("q", q);
        model.addAttribute("on", on);
        model.addAttribute("day", asked.day);
        model.addAttribute("mistakes", asked.mistakes);
        model.addAttribute("groups", groups);
        return "register/register";
    }

    /// A seal that is not in the register is the most important answer of all, so it has a page of its own.
    @GetMapping("/{seal}")
    String verify(
            @PathVariable String seal,
            @RequestParam(defaultValue = "") String on,
            Model model,
            HttpServletResponse response) {
        Asked asked = Asked.of(on);
        try {
            Register.Entry entry = register.entry(seal, asked.day);
            model.addAttribute("entry", entry);
            model.addAttribute("history", History.of(entry));
            model.addAttribute("day", asked.day);
            model.addAttribute("on", on);
            model.addAttribute("mistakes", asked.mistakes);
            model.addAttribute("snippet", snippet(entry));
            return "register/entry";
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("seal", seal);
            return "register/unknown";
        }
    }

    /// The text beside the picture says nothing of the state: it would stay when the state changes.
    private String snippet(Register.Entry entry) {
        String seal = UriUtils.encodePathSegment(entry.seal(), java.nio.charset.StandardCharsets.UTF_8);
        return """
                <a href="%s/register/%s"><img src="%s/api/endorsement/register/%s/seal.svg" width="520" height="120" alt="Check the seal %s in the register"></a>""".formatted(portalUrl, seal, portalUrl, seal, seal);
    }

    private record Asked(@Nullable LocalDate day, Mistakes mistakes) {

        static Asked of(String on) {
            LocalDate day = Days.of(on);
            return new Asked(day, on.isBlank() || day != null ? new Mistakes() : new Mistakes().add("on", NO_DAY));
        }
    }
}
