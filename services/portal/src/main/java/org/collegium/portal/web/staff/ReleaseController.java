package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Set;
import java.util.UUID;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.clients.Reviewing.Assignment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes a request for a review back, after a page that says what that means.
@Controller
@RequestMapping("/staff/endorsement/submissions/{submission}/assignments/{id}/release")
class ReleaseController {

    private static final Set<String> OVER = Set.of("assignment-closed", "already-reviewed");

    private final Programmes programmes;
    private final Reviewing reviewing;

    ReleaseController(Programmes programmes, Reviewing reviewing) {
        this.programmes = programmes;
        this.reviewing = reviewing;
    }

    @GetMapping
    String check(@PathVariable UUID submission, @PathVariable UUID id, Model model) {
        Assignment assignment = reviewing.assignments(submission).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (!assignment.open()) {
            return page(submission);
        }
        model.addAttribute("submission", programmes.submission(submission));
        model.addAttribute("assignment", assignment);
        model.addAttribute("reviewer", assignment.reviewerName() == null ? "the reviewer" : assignment.reviewerName());
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/endorsement/release";
    }

    @PostMapping
    String release(@PathVariable UUID submission, @PathVariable UUID id, @RequestParam String key) {
        try {
            reviewing.release(key, id);
        } catch (Refused refused) {
            if (!OVER.contains(refused.code())) {
                throw refused;
            }
            // The reviewer or somebody else of the office was quicker: the page says how it stands.
        }
        return page(submission);
    }

    private static String page(UUID submission) {
        return "redirect:/staff/endorsement/submissions/" + submission;
    }
}
