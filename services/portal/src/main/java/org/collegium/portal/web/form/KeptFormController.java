package org.collegium.portal.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.collegium.portal.draft.KeptForm;
import org.collegium.portal.signin.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Says that what was typed is kept, has its owner sign in, and leads back to the form.
@Controller
@RequestMapping(KeptFormController.PATH)
class KeptFormController {

    static final String PATH = "/form-kept";

    /// What was typed as plain text.
    static final String TEXT = PATH + "/text";

    private final KeepingForms keeping;
    private final Visitor visitor;

    KeptFormController(KeepingForms keeping, Visitor visitor) {
        this.keeping = keeping;
        this.visitor = visitor;
    }

    @GetMapping
    String kept(Model model, HttpServletRequest request) {
        Optional<KeptForm> form = keeping.ofBrowser(request);
        boolean own = form.filter(keeping::isVisitors).isPresent();
        model.addAttribute("form", form.orElse(null));
        model.addAttribute("own", own);
        model.addAttribute(
                "joins", form.filter(kept -> kept.path().startsWith("/join/")).isPresent());
        model.addAttribute("signedInAs", visitor.address().orElse(null));
        model.addAttribute(
                "page",
                form.map(kept -> KeptFormInterceptor.filledIn(kept.page())).orElse("/"));
        return "form/kept";
    }

    /// What was typed as plain text, should the form have changed since.
    @GetMapping("/text")
    String text(Model model, HttpServletRequest request) {
        Optional<KeptForm> form = keeping.ofBrowser(request).filter(keeping::isVisitors);
        if (form.isEmpty()) {
            return "redirect:" + PATH;
        }
        model.addAttribute("form", form.get());
        return "form/text";
    }
}
