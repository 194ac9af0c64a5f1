package org.collegium.portal.web.endorsement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Refused;
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

/// One programme as its provider sees it: how it stands, handing it in, taking it back, and meeting conditions.
@Controller
@RequestMapping("/endorsement/submissions/{id}")
class SubmissionController {

    private static final Map<String, String> LABELS = Map.of("text", "how the condition is met");

    private final Programmes programmes;
    private final SubmissionPage page;

    SubmissionController(Programmes programmes, SubmissionPage page) {
        this.programmes = programmes;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page.show(id, new Mistakes(), model);
    }

    @GetMapping("/check")
    String check(@PathVariable UUID id, Model model) {
        return check(id, new Mistakes(), model);
    }

    @PostMapping("/submission")
    String submit(@PathVariable UUID id, @RequestParam String key, Model model) {
        try {
            programmes.submit(key, id);
            return "redirect:/endorsement/submissions/" + id + "?submitted";
        } catch (Refused refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return check(id, Mistakes.of(refused, Map.of()), model);
        }
    }

    private String check(UUID id, Mistakes mistakes, Model model) {
        Programmes.Submission submission = programmes.submission(id);
        if (!submission.written()) {
            return "redirect:/endorsement/submissions/" + id;
        }
        model.addAttribute("submission", submission);
        model.addAttribute("documents", programmes.documents(id));
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", newKey());
        return "endorsement/check";
    }

    @GetMapping("/withdrawal")
    String askToWithdraw(@PathVariable UUID id, Model model) {
        model.addAttribute("submission", programmes.submission(id));
        model.addAttribute("key", newKey());
        return "endorsement/withdraw";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam String key) {
        programmes.withdraw(key, id);
        return "redirect:/endorsement/submissions/" + id;
    }

    @GetMapping("/conditions/{conditionId}")
    String condition(@PathVariable UUID id, @PathVariable UUID conditionId, Model model) {
        return condition(id, conditionId, new Evidence("", null), new Mistakes(), model);
    }

    @PostMapping("/conditions/{conditionId}")
    String prove(
            @PathVariable UUID id,
            @PathVariable UUID conditionId,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID documentId,
            Model model) {
        Evidence typed = new Evidence(text, documentId);
        if (text.isBlank()) {
            return condition(
                    id, conditionId, typed, new Mistakes().add("text", "Enter how the condition is met"), model);
        }
        try {
            programmes.prove(key, conditionId, new Programmes.Evidence(text.strip(), documentId));
            return "redirect:/endorsement/submissions/" + id + "?evidence";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            return condition(id, conditionId, typed, Mistakes.of(refused, LABELS), model);
        }
    }

    private String condition(UUID id, UUID conditionId, Evidence typed, Mistakes mistakes, Model model) {
        Programmes.Submission submission = programmes.submission(id);
        model.addAttribute("submission", submission);
        model.addAttribute(
                "condition",
                submission.conditions().stream()
                        .filter(condition -> condition.id().equals(conditionId))
                        .findFirst()
                        .orElseThrow(Refused::notFound));
        model.addAttribute("documents", programmes.documents(id));
        model.addAttribute("typed", typed);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", newKey());
        return "endorsement/condition";
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// As typed.
    record Evidence(String text, @Nullable UUID documentId) {}
}
