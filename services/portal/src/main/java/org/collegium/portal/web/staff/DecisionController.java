package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.form.KeepingForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Deciding on a submission: looked at once more before it is told, for it is not taken back.
@Controller
@RequestMapping("/staff/endorsement/submissions/{id}/decision")
class DecisionController {

    private final Programmes programmes;
    private final Reviewing reviewing;

    DecisionController(Programmes programmes, Reviewing reviewing) {
        this.programmes = programmes;
        this.reviewing = reviewing;
    }

    @GetMapping
    String form(@PathVariable UUID id, HttpServletRequest request, Model model) {
        DecisionForm form =
                KeepingForms.typedInto(request).map(DecisionForm::of).orElse(DecisionForm.EMPTY);
        return form(id, form, new Mistakes(), model);
    }

    /// @param act `check`, `change`, `another` for one more condition, or `send`
    @PostMapping
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        DecisionForm form = DecisionForm.of(typed);
        if (act.equals("another")) {
            return form(id, form.withAnother(), new Mistakes(), model);
        }
        Mistakes mistakes = form.mistakes();
        if (act.equals("change") || !mistakes.none()) {
            return form(id, form, act.equals("change") ? new Mistakes() : mistakes, model);
        }
        if (!act.equals("send")) {
            return page("staff/endorsement/decision-check", id, form, mistakes, model);
        }
        try {
            reviewing.decide(String.valueOf(typed.getFirst("key")), id, form.decision());
            return "redirect:/staff/endorsement/submissions/" + id + "?decided";
        } catch (Refused refused) {
            return form(id, form, EndorsementController.mistakes(refused, "", form.fields()), model);
        }
    }

    private String form(UUID id, DecisionForm form, Mistakes mistakes, Model model) {
        return page("staff/endorsement/decision", id, form, mistakes, model);
    }

    private String page(String name, UUID id, DecisionForm form, Mistakes mistakes, Model model) {
        model.addAttribute("submission", programmes.submission(id));
        model.addAttribute("form", form);
        model.addAttribute("verdicts", DecisionForm.VERDICTS);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return name;
    }
}
