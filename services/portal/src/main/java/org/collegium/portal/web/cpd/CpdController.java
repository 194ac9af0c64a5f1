package org.collegium.portal.web.cpd;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Cpd;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Register;
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

/// "My CPD": what a member did, when, for how long and what it changed; mentoring waits there to be confirmed.
@Controller
@RequestMapping("/cpd")
class CpdController {

    private static final Map<String, String> LABELS = Map.of(
            "title",
            "what you did",
            "heldOn",
            "the day",
            "minutes",
            "how long it took",
            "reflection",
            "your reflection");

    private final Cpd cpd;
    private final Register register;

    CpdController(Cpd cpd, Register register) {
        this.cpd = cpd;
        this.register = register;
    }

    @GetMapping
    String mine(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("chart", YearChart.of(cpd.years()));
        model.addAttribute("drafts", cpd.entries("draft", null));
        model.addAttribute("entries", cpd.entries("confirmed", cursor));
        return "cpd/mine";
    }

    /// Looks in the register for what was attended.
    @GetMapping("/register")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", register.search(q.strip(), null, cursor));
        return "cpd/register";
    }

    /// @param seal of the programme attended, empty for an activity of one's own
    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String seal, Model model) {
        return form(ActivityForm.empty(newKey(), seal), new Mistakes(), model);
    }

    @PostMapping("/new")
    String note(@ModelAttribute ActivityForm form, Model model) {
        Mistakes mistakes = form.mistakes();
        if (!mistakes.none()) {
            return form(form, mistakes, model);
        }
        try {
            cpd.note(form.key(), form.activity());
            return "redirect:/cpd?noted";
        } catch (Refused refused) {
            return form(form.withKey(newKey()), mistakes(refused), model);
        }
    }

    @GetMapping("/{id}/confirmation")
    String askToConfirm(@PathVariable UUID id, Model model) {
        Cpd.Entry entry = cpd.entry(id);
        return confirmation(entry, entry.reflection() == null ? "" : entry.reflection(), new Mistakes(), model);
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reflection,
            Model model) {
        try {
            cpd.confirm(key, id, reflection.strip());
            return "redirect:/cpd?confirmed";
        } catch (Refused refused) {
            Mistakes mistakes = mistakes(refused);
            return confirmation(cpd.entry(id), reflection, mistakes, model);
        }
    }

    @GetMapping("/{id}/correction")
    String askToCorrect(@PathVariable UUID id, Model model) {
        Cpd.Entry entry = cpd.entry(id);
        if (!entry.correctable()) {
            return "redirect:/cpd";
        }
        String seal = entry.seal() == null ? "" : entry.seal();
        ActivityForm form = new ActivityForm(
                "", seal, entry.title(), entry.heldOn().toString(), String.valueOf(entry.minutes()), "");
        return correction(entry, form, new Mistakes(), model);
    }

    @PostMapping("/{id}/correction")
    String correct(@PathVariable UUID id, @ModelAttribute ActivityForm form, Model model) {
        Cpd.Entry entry = cpd.entry(id);
        String seal = entry.seal() == null ? "" : entry.seal();
        ActivityForm typed = new ActivityForm("", seal, form.title(), form.heldOn(), form.minutes(), "");
        Mistakes mistakes = typed.mistakes();
        if (mistakes.none()) {
            try {
                cpd.correct(id, typed.correction());
                return "redirect:/cpd?corrected";
            } catch (Refused refused) {
                mistakes = mistakes(refused);
            }
        }
        return correction(entry, typed, mistakes, model);
    }

    private static String correction(Cpd.Entry entry, ActivityForm form, Mistakes mistakes, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "cpd/correct";
    }

    @GetMapping("/{id}/removal")
    String askToRemove(@PathVariable UUID id, Model model) {
        model.addAttribute("entry", cpd.entry(id));
        return "cpd/remove";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id) {
        cpd.remove(id);
        return "redirect:/cpd?removed";
    }

    private String form(ActivityForm form, Mistakes mistakes, Model model) {
        model.addAttribute("programme", form.seal().isEmpty() ? null : register.entry(form.seal(), null));
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "cpd/activity";
    }

    private static String confirmation(Cpd.Entry entry, String reflection, Mistakes mistakes, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("reflection", reflection);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", newKey());
        return "cpd/confirm";
    }

    /// That only members keep a record is told where they are, not as a closed door.
    private static Mistakes mistakes(Refused refused) {
        if (refused.status() == HttpStatus.NOT_FOUND.value()) {
            throw refused;
        }
        return Mistakes.of(refused, LABELS);
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
