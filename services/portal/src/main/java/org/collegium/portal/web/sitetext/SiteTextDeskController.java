package org.collegium.portal.web.sitetext;

import java.util.Arrays;
import org.collegium.portal.account.Account;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.sitetext.EditingSiteTexts;
import org.collegium.portal.sitetext.SiteText;
import org.collegium.portal.sitetext.SiteTextDecision;
import org.collegium.portal.sitetext.SiteTextKind;
import org.collegium.portal.sitetext.SiteTextRefusal;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The office changes the texts of the site: looks at them as they will be, then saves a new version.
@Controller
@RequestMapping("/staff/texts")
class SiteTextDeskController {

    private final EditingSiteTexts texts;
    private final SiteTextPages pages;
    private final Visitor visitor;

    SiteTextDeskController(EditingSiteTexts texts, SiteTextPages pages, Visitor visitor) {
        this.texts = texts;
        this.pages = pages;
        this.visitor = visitor;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "texts",
                Arrays.stream(SiteTextKind.values()).map(texts::current).toList());
        return "sitetext/list";
    }

    @GetMapping("/{code}")
    String form(@PathVariable String code, Model model) {
        SiteText text = texts.current(kind(code));
        return form(text, text.version(), text.markdown(), null, new Mistakes(), model);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam String markdown,
            @RequestParam(required = false) @Nullable String preview,
            Model model) {
        SiteTextKind kind = kind(code);
        if (preview != null) {
            return form(texts.current(kind), version, markdown, pages.html(markdown), new Mistakes(), model);
        }
        Account account = visitor.account().orElseThrow();
        Caller caller = new Caller(account.id().toString(), account.id(), account.roles(), account.organisationIds());
        return switch (texts.change(caller, account.id(), kind, version, markdown)) {
            case SiteTextDecision.Changed changed -> "redirect:/staff/texts/" + kind.code() + "?saved";
            case SiteTextDecision.Refused(var reason) -> {
                SiteText current = texts.current(kind);
                Mistakes mistakes = new Mistakes().add("markdown", reason.text());
                boolean changed = reason == SiteTextRefusal.CHANGED_MEANWHILE;
                model.addAttribute("theirs", changed ? current.markdown() : null);
                // Who is shown what the others wrote saves on top of it.
                yield form(current, changed ? current.version() : version, markdown, null, mistakes, model);
            }
        };
    }

    @GetMapping("/{code}/versions/{version}")
    String version(@PathVariable String code, @PathVariable int version, Model model) {
        SiteTextKind kind = kind(code);
        SiteText text = texts.version(kind, version).orElseThrow(SiteTextDeskController::nothing);
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        model.addAttribute("html", pages.html(text));
        return "sitetext/version";
    }

    /// @param seen the version the next save is made on
    /// @param html the preview, null without one
    private String form(
            SiteText current, int seen, String typed, @Nullable String html, Mistakes mistakes, Model model) {
        model.addAttribute("kind", current.kind());
        model.addAttribute("text", current);
        model.addAttribute("seen", seen);
        model.addAttribute("typed", typed);
        model.addAttribute("html", html);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("versions", texts.versions(current.kind()));
        return "sitetext/edit";
    }

    private static SiteTextKind kind(String code) {
        return SiteTextKind.of(code).orElseThrow(SiteTextDeskController::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
