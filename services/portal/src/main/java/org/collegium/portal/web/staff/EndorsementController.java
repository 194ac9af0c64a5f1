package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Programmes.Submission;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.clients.Reviewing.Assignment;
import org.collegium.portal.clients.Reviewing.Reviewer;
import org.collegium.portal.web.Days;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The endorsement desk: what waits for whom, and one submission with its reviewers, reviews and conditions.
@Controller
@RequestMapping("/staff/endorsement")
class EndorsementController {

    private static final int REVIEWERS_NEEDED = 2;

    private static final Map<String, String> LABELS = Map.of(
            "reason", "the reason",
            "dueOn", "the day",
            "text", "the condition",
            "note", "the note",
            "reviewerId", "whom to ask");

    private final Programmes programmes;
    private final Reviewing reviewing;

    EndorsementController(Programmes programmes, Reviewing reviewing) {
        this.programmes = programmes;
        this.reviewing = reviewing;
    }

    @GetMapping
    String queue(Model model) {
        model.addAttribute("ours", waitingFor("officer"));
        model.addAttribute("reviewers", waitingFor("reviewers"));
        model.addAttribute(
                "providers",
                waitingFor("provider").stream()
                        .filter(submission -> !submission.status().equals("draft"))
                        .toList());
        return "staff/endorsement/queue";
    }

    /// What is due first comes first.
    private List<Submission> waitingFor(String actor) {
        return programmes.waitingFor(actor).items().stream()
                .sorted(Comparator.comparing(Submission::nextActionBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    @GetMapping("/submissions/{id}")
    String submission(@PathVariable UUID id, Model model) {
        return submission(id, new Mistakes(), model);
    }

    @PostMapping("/submissions/{id}/assignments")
    String assign(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable UUID reviewerId,
            Model model) {
        if (reviewerId == null) {
            return submission(id, new Mistakes().add("reviewerId", "Choose whom to ask"), model);
        }
        try {
            reviewing.assign(key, id, reviewerId);
            return "redirect:/staff/endorsement/submissions/" + id;
        } catch (Refused refused) {
            return submission(id, mistakes(refused, "reviewerId", Map.of()), model);
        }
    }

    @PostMapping("/conditions/{id}/closure")
    String close(@PathVariable UUID id, @RequestParam String key, @RequestParam UUID submission, Model model) {
        return after(() -> reviewing.close(key, id), submission, model);
    }

    @PostMapping("/submissions/{id}/return")
    String sendBack(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        model.addAttribute("returnReason", reason);
        if (reason.isBlank()) {
            return submission(id, new Mistakes().add("return-reason", "Enter what is missing"), model);
        }
        try {
            programmes.sendBack(key, id, reason.strip());
            return "redirect:/staff/endorsement/submissions/" + id + "?returned";
        } catch (Refused refused) {
            return submission(id, mistakes(refused, "return-reason", Map.of()), model);
        }
    }

    @PostMapping("/conditions/{id}/extension")
    String extend(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam UUID submission,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        model.addAttribute("extended", id);
        model.addAttribute("dueOn", dueOn);
        model.addAttribute("reason", reason);
        Mistakes mistakes = new Mistakes();
        LocalDate day = Days.of(dueOn);
        if (day == null) {
            mistakes.add("dueOn-" + id, "Enter the new day as a date");
        }
        if (reason.isBlank()) {
            mistakes.add("reason-" + id, "Enter why there is more time");
        }
        if (day == null || !mistakes.none()) {
            return submission(submission, mistakes, model);
        }
        try {
            programmes.extend(key, id, day, reason.strip());
            return "redirect:/staff/endorsement/submissions/" + submission + "?extended";
        } catch (Refused refused) {
            Map<String, String> fields = Map.of("dueOn", "dueOn-" + id, "reason", "reason-" + id);
            return submission(submission, mistakes(refused, "dueOn-" + id, fields), model);
        }
    }

    private String after(Runnable act, UUID submission, Model model) {
        try {
            act.run();
            return "redirect:/staff/endorsement/submissions/" + submission;
        } catch (Refused refused) {
            return submission(submission, mistakes(refused, "reviewers", Map.of()), model);
        }
    }

    private String submission(UUID id, Mistakes mistakes, Model model) {
        Submission submission = programmes.submission(id);
        List<Assignment> assignments = reviewing.assignments(id);
        model.addAttribute("submission", submission);
        model.addAttribute("scheme", programmes.scheme(submission));
        model.addAttribute("documents", orClosed(() -> programmes.documents(id), "documentsClosed", model));
        model.addAttribute("reviews", orClosed(() -> reviewing.reviews(id), "reviewsClosed", model));
        model.addAttribute("assignments", assignments);
        model.addAttribute("names", names(assignments));
        model.addAttribute("free", submission.underReview() ? free(submission, assignments) : List.of());
        long asked = live(submission, assignments);
        model.addAttribute("asked", asked);
        model.addAttribute("enough", asked >= REVIEWERS_NEEDED);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/endorsement/submission";
    }

    /// An officer who is asked to review the same programme is bound as a reviewer: the page says why a part is closed.
    private static <T> List<T> orClosed(Supplier<List<T>> asked, String name, Model model) {
        try {
            return asked.get();
        } catch (Refused closed) {
            if (closed.status() != HttpStatus.FORBIDDEN.value()) {
                throw closed;
            }
            model.addAttribute(name, closed.detail());
            return List.of();
        }
    }

    private static long live(Submission submission, List<Assignment> assignments) {
        return assignments.stream()
                .filter(assignment -> assignment.round() == submission.round())
                .filter(assignment -> assignment.open() || assignment.status().equals("reviewed"))
                .count();
    }

    /// Whoever was not asked in this round and never stepped back, the least busy first.
    private List<Reviewer> free(Submission submission, List<Assignment> assignments) {
        Set<UUID> asked = assignments.stream()
                .filter(assignment -> assignment.round() == submission.round()
                        || assignment.status().equals("conflicted"))
                .map(Assignment::reviewerId)
                .collect(Collectors.toSet());
        return reviewing.reviewers().stream()
                .filter(reviewer -> !asked.contains(reviewer.personId()))
                .sorted(Comparator.comparingInt(Reviewer::open).thenComparing(Reviewer::called))
                .toList();
    }

    private static Map<UUID, String> names(List<Assignment> assignments) {
        return assignments.stream()
                .collect(Collectors.toMap(
                        Assignment::reviewerId,
                        assignment -> assignment.reviewerName() == null ? "A reviewer" : assignment.reviewerName(),
                        (one, same) -> one));
    }

    /// @param field  where a refusal belongs that names no field of its own
    /// @param fields the id of the input of each field that a refusal may name
    static Mistakes mistakes(Refused refused, String field, Map<String, String> fields) {
        if (refused.status() == HttpStatus.NOT_FOUND.value() || refused.status() == HttpStatus.FORBIDDEN.value()) {
            throw refused;
        }
        Mistakes mistakes = new Mistakes();
        for (Problem.Field wrong : refused.fields()) {
            mistakes.add(fields.getOrDefault(wrong.field(), field), Mistakes.words(wrong, LABELS));
        }
        return mistakes.none() ? mistakes.add(field, refused.detail()) : mistakes;
    }
}
