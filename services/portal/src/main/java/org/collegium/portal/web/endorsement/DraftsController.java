package org.collegium.portal.web.endorsement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Programmes.Programme;
import org.collegium.portal.clients.Programmes.Scheme;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.web.Days;
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

/// What somebody puts forward: the list, a new programme under a scheme, and its details while they may change.
@Controller
@RequestMapping("/endorsement")
class DraftsController {

    private static final Map<String, String> LABELS = Map.of(
            "title",
            "the programme’s title",
            "provider.name",
            "the provider’s name",
            "provider.kind",
            "what the provider is",
            "startsOn",
            "the first day",
            "listing.description",
            "what it is about",
            "listing.website",
            "the website",
            "listing.email",
            "the e-mail address");

    private final Programmes programmes;

    DraftsController(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping
    String overview(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("submissions", programmes.mine(cursor));
        return "endorsement/overview";
    }

    /// @param asked present once somebody pressed "Continue"
    @GetMapping("/new")
    String scheme(@RequestParam(required = false) @Nullable String asked, Model model) {
        model.addAttribute("schemes", programmes.schemes());
        model.addAttribute(
                "mistakes", asked == null ? new Mistakes() : new Mistakes().add("scheme", "Choose a scheme"));
        return "endorsement/scheme";
    }

    @GetMapping("/new/programme")
    String form(@RequestParam(defaultValue = "") String scheme, Model model) {
        Optional<Scheme> chosen = find(scheme);
        return chosen.isEmpty()
                ? "redirect:/endorsement/new?asked"
                : form(chosen.get(), Form.empty(newKey()), new Mistakes(), model);
    }

    @PostMapping("/new/programme")
    String draft(@RequestParam(defaultValue = "") String scheme, @ModelAttribute Form form, Model model) {
        Optional<Scheme> chosen = find(scheme);
        if (chosen.isEmpty()) {
            return "redirect:/endorsement/new?asked";
        }
        Mistakes mistakes = form.mistakes(chosen.get());
        LocalDate startsOn = Days.of(form.startsOn);
        if (!mistakes.none() || startsOn == null) {
            return form(chosen.get(), form, mistakes, model);
        }
        try {
            UUID id = programmes.draft(form.key, scheme, form.programme(chosen.get(), startsOn));
            return "redirect:/endorsement/submissions/" + id;
        } catch (Refused refused) {
            return form(chosen.get(), form.withKey(newKey()), mistakes(refused), model);
        }
    }

    @GetMapping("/submissions/{id}/programme")
    String edit(@PathVariable UUID id, Model model) {
        Programmes.Submission submission = programmes.submission(id);
        if (!submission.written()) {
            return "redirect:/endorsement/submissions/" + id;
        }
        Form form = new Form(
                newKey(),
                submission.title(),
                submission.provider().name(),
                submission.provider().kind(),
                submission.startsOn().toString(),
                listed(submission, Programmes.Listing::description),
                listed(submission, Programmes.Listing::website),
                listed(submission, Programmes.Listing::email));
        model.addAttribute("submission", submission);
        return form(programmes.scheme(submission), form, new Mistakes(), model);
    }

    @PostMapping("/submissions/{id}/programme")
    String revise(@PathVariable UUID id, @ModelAttribute Form form, Model model) {
        Programmes.Submission submission = programmes.submission(id);
        Scheme scheme = programmes.scheme(submission);
        model.addAttribute("submission", submission);
        Mistakes mistakes = form.mistakes(scheme);
        LocalDate startsOn = Days.of(form.startsOn);
        if (!mistakes.none() || startsOn == null) {
            return form(scheme, form, mistakes, model);
        }
        try {
            programmes.revise(id, form.programme(scheme, startsOn));
            return "redirect:/endorsement/submissions/" + id;
        } catch (Refused refused) {
            return form(scheme, form, mistakes(refused), model);
        }
    }

    private static String listed(
            Programmes.Submission submission, Function<Programmes.Listing, @Nullable String> what) {
        return submission.listing() == null ? "" : Objects.requireNonNullElse(what.apply(submission.listing()), "");
    }

    private Optional<Scheme> find(String code) {
        return programmes.schemes().stream()
                .filter(scheme -> scheme.code().equals(code))
                .findFirst();
    }

    private static Mistakes mistakes(Refused refused) {
        if (refused.status() == HttpStatus.FORBIDDEN.value() || refused.status() == HttpStatus.NOT_FOUND.value()) {
            throw refused;
        }
        return Mistakes.of(refused, LABELS);
    }

    private static String form(Scheme scheme, Form form, Mistakes mistakes, Model model) {
        model.addAttribute("scheme", scheme);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "endorsement/programme";
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// As typed.
    record Form(
            String key,
            String title,
            String providerName,
            String providerKind,
            String startsOn,
            String description,
            String website,
            String email) {

        /// What nobody chose is not sent at all.
        Form {
            key = Objects.requireNonNullElse(key, "");
            title = Objects.requireNonNullElse(title, "");
            providerName = Objects.requireNonNullElse(providerName, "");
            providerKind = Objects.requireNonNullElse(providerKind, "");
            startsOn = Objects.requireNonNullElse(startsOn, "");
            description = Objects.requireNonNullElse(description, "");
            website = Objects.requireNonNullElse(website, "");
            email = Objects.requireNonNullElse(email, "");
        }

        static Form empty(String key) {
            return new Form(key, "", "", "", "", "", "", "");
        }

        Form withKey(String fresh) {
            return new Form(fresh, title, providerName, providerKind, startsOn, description, website, email);
        }

        Mistakes mistakes(Scheme scheme) {
            Mistakes mistakes = new Mistakes();
            if (title.isBlank()) {
                mistakes.add("title", "Enter the programme’s title");
            }
            if (providerName.isBlank()) {
                mistakes.add("provider.name", "Enter the provider’s name");
            }
            if (!scheme.applicants().contains(kind(scheme))) {
                mistakes.add("provider.kind", "Choose what the provider is");
            }
            if (Days.of(startsOn) == null) {
                mistakes.add("startsOn", "Enter the first day as a date");
            }
            return mistakes;
        }

        Programme programme(Scheme scheme, LocalDate day) {
            return new Programme(
                    title.strip(),
                    new Programmes.Provider(providerName.strip(), kind(scheme)),
                    day,
                    new Programmes.Listing(given(description), given(website), given(email)));
        }

        private static @Nullable String given(String typed) {
            return typed.isBlank() ? null : typed.strip();
        }

        /// Where a scheme is for one kind only, nobody is asked.
        private String kind(Scheme scheme) {
            return scheme.applicants().size() == 1 ? scheme.applicants().getFirst() : providerKind;
        }
    }
}
