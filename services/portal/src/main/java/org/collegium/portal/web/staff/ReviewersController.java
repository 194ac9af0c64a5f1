package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who may be asked to review: appointed by name and address, whether they belong or not.
@Controller
@RequestMapping("/staff/endorsement/reviewers")
class ReviewersController {

    /// Five seconds in all: a fact takes a fraction of one.
    private static final int MOST_TRIES = 20;

    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Map<String, String> LABELS =
            Map.of("givenName", "the first name", "familyName", "the last name", "email", "the e-mail address");

    private final Reviewing reviewing;
    private final Membership membership;
    private final Checks checks;

    ReviewersController(Reviewing reviewing, Membership membership, Checks checks) {
        this.reviewing = reviewing;
        this.membership = membership;
        this.checks = checks;
    }

    @GetMapping
    String reviewers(Model model) {
        return page(new Form("", "", ""), new Mistakes(), model);
    }

    @PostMapping
    String appoint(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        Form form = new Form(givenName.strip(), familyName.strip(), email.strip());
        Mistakes mistakes = checks.check(form, LABELS);
        if (!mistakes.none()) {
            return page(form, mistakes, model);
        }
        try {
            UUID person =
                    membership.introduce(key, new Membership.NewPerson(form.givenName, form.familyName, form.email));
            appointOnceKnown(key, person);
            return "redirect:/staff/endorsement/reviewers?appointed";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.FORBIDDEN.value()) {
                throw refused;
            }
            return page(form, Mistakes.of(refused, LABELS), model);
        }
    }

    @PostMapping("/{personId}/retirement")
    String retire(@PathVariable UUID personId) {
        reviewing.retire(personId);
        return "redirect:/staff/endorsement/reviewers?retired";
    }

    /// Somebody who was introduced a moment ago is known to endorsement a moment later.
    private void appointOnceKnown(String key, UUID person) {
        for (int tries = 1; ; tries++) {
            try {
                reviewing.appoint(key, person);
                return;
            } catch (Refused refused) {
                if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value() || tries == MOST_TRIES) {
                    throw refused;
                }
                // A refusal frees the key, docs/adr/0013.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private String page(Form form, Mistakes mistakes, Model model) {
        model.addAttribute(
                "reviewers",
                reviewing.reviewers().stream()
                        .sorted(Comparator.comparing(Reviewing.Reviewer::called))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/endorsement/reviewers";
    }

    record Form(
            @PlainText(max = 100) String givenName,
            @PlainText(max = 100) String familyName,
            @EmailAddress String email) {}
}
