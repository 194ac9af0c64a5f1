package org.collegium.portal.web.endorsement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.collegium.portal.account.Account;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A reviewer's desk. What a page shows follows the assignment: first the declaration alone, then files and form, then
/// what was found.
@Controller
@RequestMapping("/endorsement/reviews")
class ReviewsController {

    private static final String NOT_SAVED =
            "Your review could not be saved: it is too long, or holds a character that cannot be shown."
                    + " Shorten it, or type it again by hand";

    private static final Set<String> CONFLICTS = Set.of("none", "soft", "hard");

    private final Reviewing reviewing;
    private final Programmes programmes;
    private final ReviewDrafts drafts;
    private final Visitor visitor;

    ReviewsController(Reviewing reviewing, Programmes programmes, ReviewDrafts drafts, Visitor visitor) {
        this.reviewing = reviewing;
        this.programmes = programmes;
        this.drafts = drafts;
        this.visitor = visitor;
    }

    @GetMapping
    String mine(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("assignments", reviewing.mine(cursor));
        return "endorsement/reviews";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Reviewing.Assignment assignment = own(id);
        ReviewForm form = ReviewForm.EMPTY;
        if (assignment.status().equals("reviewing")) {
            Optional<ReviewDrafts.Saved> saved = drafts.of(id);
            model.addAttribute("savedAt", saved.map(ReviewDrafts.Saved::at).orElse(null));
            form = saved.map(ReviewDrafts.Saved::form).orElse(form);
        }
        return show(assignment, form, new Mistakes(), model);
    }

    /// Saves a review as far as it is written: by a button, or by the page itself after a pause.
    @PostMapping("/{id}/draft")
    String save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        Reviewing.Assignment assignment = own(id);
        if (!assignment.status().equals("reviewing")) {
            return "redirect:/endorsement/reviews/" + id;
        }
        ReviewForm form = ReviewForm.of(typed, scheme(assignment));
        return drafts.keep(id, form)
                ? "redirect:/endorsement/reviews/" + id + "?saved"
                : show(assignment, form, new Mistakes().add("", NOT_SAVED), model);
    }

    @PostMapping(path = "/{id}/draft", headers = "X-Requested-By=page")
    ResponseEntity<Void> saveQuietly(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        return keep(id, typed)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    private boolean keep(UUID id, MultiValueMap<String, String> typed) {
        Reviewing.Assignment assignment = own(id);
        return assignment.status().equals("reviewing") && drafts.keep(id, ReviewForm.of(typed, scheme(assignment)));
    }

    /// For what comes to light in the files.
    @GetMapping("/{id}/conflict")
    String declare(@PathVariable UUID id, Model model) {
        return declaration(own(id), "", "", new Mistakes(), model);
    }

    @PostMapping("/{id}/conflict")
    String declare(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String conflict,
            @RequestParam(defaultValue = "") String note,
            Model model) {
        Mistakes mistakes = new Mistakes();
        if (!CONFLICTS.contains(conflict)) {
            mistakes.add("conflict", "Choose whether anything ties you to the provider");
        } else if (!conflict.equals("none") && note.isBlank()) {
            mistakes.add("note", "Enter what ties you to the provider");
        }
        if (!mistakes.none()) {
            return declaration(own(id), conflict, note, mistakes, model);
        }
        try {
            reviewing.declare(key, id, conflict, note.isBlank() ? null : note.strip());
            return "redirect:/endorsement/reviews/" + id;
        } catch (Refused refused) {
            return declaration(own(id), conflict, note, mistakes(refused), model);
        }
    }

    /// @param act `check`, `change` or `send`
    @PostMapping("/{id}")
    String review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Reviewing.Assignment assignment = own(id);
        Programmes.Scheme scheme = scheme(assignment);
        ReviewForm form = ReviewForm.of(typed, scheme);
        Mistakes mistakes = form.mistakes(scheme);
        if (!drafts.keep(id, form)) {
            mistakes.add("", NOT_SAVED);
        }
        if (act.equals("change") || !mistakes.none()) {
            return show(assignment, form, act.equals("change") ? new Mistakes() : mistakes, model);
        }
        if (act.equals("send")) {
            try {
                reviewing.review(String.valueOf(typed.getFirst("key")), id, form.review());
                drafts.forget(id);
                return "redirect:/endorsement/reviews/" + id + "?sent";
            } catch (Refused refused) {
                return show(assignment, form, mistakes(refused), model);
            }
        }
        model.addAttribute("assignment", assignment);
        model.addAttribute("scheme", scheme);
        model.addAttribute("form", form);
        model.addAttribute("key", newKey());
        return "endorsement/review-check";
    }

    private String show(Reviewing.Assignment assignment, ReviewForm form, Mistakes mistakes, Model model) {
        return switch (assignment.status()) {
            case "assigned" -> declaration(assignment, "", "", mistakes, model);
            case "reviewing" -> {
                model.addAttribute("documents", programmes.documents(assignment.submissionId()));
                model.addAttribute("form", form);
                yield page("endorsement/review", assignment, mistakes, model);
            }
            case "reviewed" -> {
                model.addAttribute("documents", documents(assignment));
                model.addAttribute("reviews", ofRound(assignment));
                model.addAttribute("me", assignment.reviewerId());
                yield page("endorsement/reviewed", assignment, mistakes, model);
            }
            default -> page("endorsement/stepped-back", assignment, mistakes, model);
        };
    }

    /// Null after a later round has begun: what the provider mended is for those who are asked then.
    private @Nullable List<Programmes.Document> documents(Reviewing.Assignment assignment) {
        try {
            return programmes.documents(assignment.submissionId());
        } catch (Refused closed) {
            if (closed.status() != HttpStatus.NOT_FOUND.value()) {
                throw closed;
            }
            return null;
        }
    }

    private String declaration(
            Reviewing.Assignment assignment, String conflict, String note, Mistakes mistakes, Model model) {
        if (!assignment.open()) {
            return "redirect:/endorsement/reviews/" + assignment.id();
        }
        model.addAttribute("conflict", conflict);
        model.addAttribute("note", note);
        return page("endorsement/conflict", assignment, mistakes, model);
    }

    private String page(String name, Reviewing.Assignment assignment, Mistakes mistakes, Model model) {
        model.addAttribute("assignment", assignment);
        model.addAttribute("scheme", scheme(assignment));
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", newKey());
        return name;
    }

    private List<Reviewing.Review> ofRound(Reviewing.Assignment assignment) {
        return reviewing.reviews(assignment.submissionId()).stream()
                .filter(review -> review.round() == assignment.round())
                .toList();
    }

    private Programmes.Scheme scheme(Reviewing.Assignment assignment) {
        return programmes.scheme(assignment.scheme(), assignment.criteriaVersion());
    }

    /// An officer may read others' assignments, but the desk is the reviewer's.
    private Reviewing.Assignment own(UUID id) {
        Reviewing.Assignment assignment = reviewing.assignment(id);
        if (visitor.account()
                .map(Account::id)
                .filter(assignment.reviewerId()::equals)
                .isEmpty()) {
            throw Refused.notFound();
        }
        return assignment;
    }

    private static Mistakes mistakes(Refused refused) {
        if (refused.status() == HttpStatus.NOT_FOUND.value()) {
            throw refused;
        }
        return Mistakes.of(refused, Map.of("note", "the note", "comment", "the comment"));
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
