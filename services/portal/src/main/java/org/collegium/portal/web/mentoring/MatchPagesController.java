package org.collegium.portal.web.mentoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.collegium.portal.clients.Matches;
import org.collegium.portal.clients.Mentoring.Match;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.PlainText;
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

/// A pair at work: how they work together, the sessions they held, and the end of it.
@Controller
@RequestMapping("/mentoring/matches/{id}")
class MatchPagesController {

    private static final List<String> ENDINGS = List.of("completed", "not-a-fit", "circumstances");

    private static final Map<String, String> LABELS = Map.of(
            "agreement", "how you will work together",
            "text", "your message",
            "email", "your e-mail address",
            "phone", "your phone number",
            "heldOn", "the day of the session",
            "minutes", "how long it took",
            "note", "the note");

    private final Matches matches;
    private final Visitor visitor;
    private final Checks checks;

    MatchPagesController(Matches matches, Visitor visitor, Checks checks) {
        this.matches = matches;
        this.visitor = visitor;
        this.checks = checks;
    }

    @GetMapping
    String match(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        return match(id, cursor, "", new Mistakes(), model);
    }

    private String match(UUID id, @Nullable String cursor, String text, Mistakes mistakes, Model model) {
        return page(id, "mentoring/match", model, () -> {
            model.addAttribute("key", newKey());
            model.addAttribute("text", text);
            model.addAttribute("messages", matches.messages(id, cursor));
            return mistakes;
        });
    }

    @PostMapping("/messages")
    String write(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        if (text.isBlank()) {
            return match(id, null, text, new Mistakes().add("text", "Enter your message"), model);
        }
        Mistakes mistakes = attempt(() -> matches.write(key, id, text.strip()));
        return mistakes.none()
                ? "redirect:/mentoring/matches/" + id + "?written#messages"
                : match(id, null, text, mistakes, model);
    }

    @GetMapping("/contact")
    String contact(@PathVariable UUID id, Model model) {
        return page(id, "mentoring/match-contact", model, () -> new Mistakes());
    }

    @PostMapping("/contact")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            Model model) {
        Mistakes mistakes = attempt(() -> matches.show(id, email.strip(), phone.strip()));
        return mistakes.none()
                ? back(id, "contact")
                : again(id, "mentoring/match-contact", new Typed(email, phone), mistakes, model);
    }

    @GetMapping("/agreement")
    String proposal(@PathVariable UUID id, Model model) {
        return page(id, "mentoring/match-agreement", model, () -> {
            model.addAttribute(
                    "typed", new Agreement(newKey(), text(matches.match(id).agreement())));
            return new Mistakes();
        });
    }

    @PostMapping("/agreement")
    String propose(@PathVariable UUID id, @ModelAttribute Agreement form, Model model) {
        Agreement typed = new Agreement(text(form.key), text(form.agreement).strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        if (mistakes.none()) {
            mistakes = attempt(() -> matches.propose(typed.key, id, typed.agreement));
        }
        return mistakes.none() ? back(id, "proposed") : again(id, "mentoring/match-agreement", typed, mistakes, model);
    }

    @PostMapping("/agreement/acceptance")
    String agree(@PathVariable UUID id, @RequestParam String key) {
        // Whoever changed the text meanwhile, or ended the match: its page says how it stands.
        return attempt(() -> matches.agree(key, id)).none() ? back(id, "agreed") : "redirect:/mentoring/matches/" + id;
    }

    @GetMapping("/session")
    String session(@PathVariable UUID id, Model model) {
        return page(id, "mentoring/match-session", model, () -> {
            model.addAttribute("typed", new SessionForm(newKey(), "", "60", ""));
            return new Mistakes();
        });
    }

    @PostMapping("/session")
    String log(@PathVariable UUID id, @ModelAttribute SessionForm form, Model model) {
        SessionForm typed =
                new SessionForm(text(form.key()), text(form.heldOn()), text(form.minutes()), text(form.note()));
        Mistakes mistakes = typed.mistakes();
        if (mistakes.none()) {
            mistakes = attempt(() -> matches.log(typed.key(), id, typed.held()));
        }
        return mistakes.none() ? back(id, "logged") : again(id, "mentoring/match-session", typed, mistakes, model);
    }

    @GetMapping("/ending")
    String ending(@PathVariable UUID id, Model model) {
        return page(id, "mentoring/match-ending", model, () -> {
            model.addAttribute("typed", new Ending(newKey(), ""));
            return new Mistakes();
        });
    }

    @PostMapping("/ending")
    String end(@PathVariable UUID id, @ModelAttribute Ending form, Model model) {
        Ending typed = new Ending(text(form.key), text(form.reason));
        if (!ENDINGS.contains(typed.reason)) {
            Mistakes mistakes = new Mistakes().add("reason", "Choose why you end it");
            return again(id, "mentoring/match-ending", typed, mistakes, model);
        }
        matches.end(typed.key, id, typed.reason);
        return back(id, "ended");
    }

    /// What a form is told; a match that ended meanwhile is a mistake of nobody, and said as such.
    private static Mistakes attempt(Runnable act) {
        try {
            act.run();
            return new Mistakes();
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.CONFLICT.value()
                    || refused.code().equals("too-many-messages")
                    || !refused.fields().isEmpty()) {
                return Mistakes.of(refused, LABELS);
            }
            throw refused;
        }
    }

    private String again(UUID id, String view, Object typed, Mistakes mistakes, Model model) {
        return page(id, view, model, () -> {
            model.addAttribute("typed", typed);
            return mistakes;
        });
    }

    private String page(UUID id, String view, Model model, Supplier<Mistakes> rest) {
        Match match = matches.match(id);
        Optional<UUID> me = visitor.account().map(account -> account.id()).filter(match::of);
        if (me.isEmpty()) {
            // Only the office is shown a match of others, without what the pair writes.
            return "redirect:/staff/mentoring/matches";
        }
        model.addAttribute("match", match);
        model.addAttribute("me", me.get());
        model.addAttribute("self", match.self(me.get()));
        model.addAttribute("other", match.other(me.get()));
        model.addAttribute("mistakes", rest.get());
        return view;
    }

    private static String back(UUID id, String done) {
        return "redirect:/mentoring/matches/" + id + "?" + done;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    record Agreement(
            String key,
            @PlainText(max = 4_000, multiline = true) String agreement) {}

    /// A contact as typed.
    record Typed(String email, String phone) {}

    record Ending(String key, String reason) {}
}
