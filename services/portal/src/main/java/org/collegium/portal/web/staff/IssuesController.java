package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Magazine;
import org.collegium.portal.clients.Mailing;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.form.KeepingForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The editor's desk: issues, a new one with its articles, and publishing, which is looked at once more before it is
/// done.
@Controller
@RequestMapping("/staff/magazine")
class IssuesController {

    static final List<String> SECTIONS =
            List.of("Opinion", "Update", "Interview", "Practice", "Book review", "Research", "Policy", "Workforce");

    private static final Map<String, String> LABELS = Map.of(
            "number",
            "the issue’s number",
            "label",
            "the issue’s name",
            "title",
            "the article’s title",
            "body",
            "the article’s text",
            "authors",
            "the authors",
            "section",
            "the section");

    /// The mail brings its own styles and nothing that runs; it is shown within our page alone.
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private final Magazine magazine;
    private final Mailing mailing;
    private final Visitor visitor;

    IssuesController(Magazine magazine, Mailing mailing, Visitor visitor) {
        this.magazine = magazine;
        this.mailing = mailing;
        this.visitor = visitor;
    }

    @GetMapping
    String issues(Model model) {
        model.addAttribute("issues", magazine.issues());
        model.addAttribute("notes", magazine.notes());
        model.addAttribute("key", newKey());
        return "staff/issues";
    }

    @PostMapping("/notes/{id}/dismissal")
    String dismiss(@PathVariable UUID id, @RequestParam String key) {
        magazine.dismiss(key, id);
        return "redirect:/staff/magazine?dismissed";
    }

    @GetMapping("/new")
    String form(HttpServletRequest request, Model model) {
        return form(KeepingForms.typedInto(request).map(IssueForm::of).orElse(IssueForm.EMPTY), new Mistakes(), model);
    }

    @PostMapping("/new")
    String create(@RequestParam MultiValueMap<String, String> typed, Model model) {
        IssueForm form = IssueForm.of(typed);
        if (typed.containsKey("another")) {
            return form(form.withAnother(), new Mistakes(), model);
        }
        try {
            magazine.create(
                    typed.getFirst("key") == null ? newKey() : String.valueOf(typed.getFirst("key")), form.issue());
            return "redirect:/staff/magazine/" + form.number();
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.FORBIDDEN.value()) {
                throw refused;
            }
            return form(form, Mistakes.of(refused, LABELS), model);
        }
    }

    @GetMapping("/{number}")
    String issue(@PathVariable String number, Model model) {
        model.addAttribute("issue", magazine.issue(number));
        return "staff/issue";
    }

    @GetMapping("/{number}/publication")
    String check(@PathVariable String number, Model model) {
        Magazine.Issue issue = magazine.issue(number);
        if (issue.published()) {
            return "redirect:/staff/magazine/" + issue.number();
        }
        model.addAttribute("issue", issue);
        // Nobody is mailed about an issue that holds nothing; there is no mail to show either.
        model.addAttribute("preview", issue.isEmpty() ? null : preview(issue));
        model.addAttribute("key", newKey());
        model.addAttribute("testKey", newKey());
        return "staff/issue-publish";
    }

    /// Null when the service that mails is silent: an issue can be published all the same.
    private Mailing.@Nullable IssuePreview preview(Magazine.Issue issue) {
        try {
            return mailing.preview(issue);
        } catch (Silent silent) {
            return null;
        }
    }

    /// The mail alone, for the frame on the page that publishes.
    @GetMapping("/{number}/publication/mail")
    ResponseEntity<String> mail(@PathVariable String number) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(mailing.preview(magazine.issue(number)).html());
    }

    @PostMapping("/{number}/publication/test")
    String test(@PathVariable String number, @RequestParam String key) {
        mailing.test(
                key, magazine.issue(number), visitor.account().orElseThrow().email());
        return "redirect:/staff/magazine/" + number + "/publication?tested";
    }

    @PostMapping("/{number}/publication")
    String publish(@PathVariable String number, @RequestParam String key) {
        magazine.publish(key, number);
        return "redirect:/staff/magazine/" + number + "?published";
    }

    @GetMapping("/{number}/draft")
    String draft(@PathVariable String number, HttpServletRequest request, Model model) {
        Magazine.Manuscript manuscript = magazine.manuscript(number);
        if (manuscript.status().equals("published")) {
            return "redirect:/staff/magazine/" + manuscript.number();
        }
        IssueForm form = KeepingForms.typedInto(request)
                .map(typed -> IssueForm.of(typed).numbered(manuscript.number()))
                .orElseGet(() -> IssueForm.of(manuscript));
        return revise(form, manuscript.revision(), new Mistakes(), model);
    }

    @PostMapping("/{number}/draft")
    String revise(
            @PathVariable String number,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        IssueForm form = IssueForm.of(typed).numbered(number);
        if (typed.containsKey("another")) {
            return revise(form.withAnother(), revision, new Mistakes(), model);
        }
        if (typed.containsKey("without")) {
            return revise(
                    form.without(Numbers.of(String.valueOf(typed.getFirst("without")))),
                    revision,
                    new Mistakes(),
                    model);
        }
        try {
            magazine.revise(revision, form.issue());
            return "redirect:/staff/magazine/" + number + "?revised";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.FORBIDDEN.value() || refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            return revise(form, revision, Mistakes.of(refused, LABELS), model);
        }
    }

    private static String revise(IssueForm form, long revision, Mistakes mistakes, Model model) {
        model.addAttribute("revision", revision);
        form(form, mistakes, model);
        return "staff/issue-draft";
    }

    private static String form(IssueForm form, Mistakes mistakes, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sections", form.sections(SECTIONS));
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", newKey());
        return "staff/issue-new";
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
