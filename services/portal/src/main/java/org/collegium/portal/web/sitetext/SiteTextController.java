package org.collegium.portal.web.sitetext;

import org.collegium.portal.sitetext.EditingSiteTexts;
import org.collegium.portal.sitetext.SiteText;
import org.collegium.portal.sitetext.SiteTextKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the privacy notice, the terms, the accessibility statement and the contact page to everybody.
@Controller
class SiteTextController {

    private final EditingSiteTexts texts;
    private final SiteTextPages pages;

    SiteTextController(EditingSiteTexts texts, SiteTextPages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return show(SiteTextKind.PRIVACY, model);
    }

    @GetMapping("/terms")
    String terms(Model model) {
        return show(SiteTextKind.TERMS, model);
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        return show(SiteTextKind.ACCESSIBILITY, model);
    }

    @GetMapping("/contact")
    String contact(Model model) {
        return show(SiteTextKind.CONTACT, model);
    }

    private String show(SiteTextKind kind, Model model) {
        SiteText text = texts.current(kind);
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        model.addAttribute("html", pages.html(text));
        return "sitetext/text";
    }
}
