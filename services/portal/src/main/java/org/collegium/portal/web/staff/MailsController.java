package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.members.Members;
import org.collegium.portal.clients.MailDesk;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mails to one person each: what became of them, and first of all those of which nobody knows.
@Controller
@RequestMapping("/staff/mails")
class MailsController {

    private static final String UNCERTAIN = "uncertain";

    private static final Set<String> OUTCOMES = Set.of("delivered", "resend", "failed");

    private final MailDesk desk;
    private final Members members;

    MailsController(MailDesk desk, Members members) {
        this.desk = desk;
        this.members = members;
    }

    @GetMapping
    String mails(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Slice<MailDesk.Mail> mails = desk.mails(state, cursor);
        List<MailDesk.Mail> uncertain = uncertain(state, cursor, mails);
        model.addAttribute("state", state);
        model.addAttribute("mails", mails);
        model.addAttribute("uncertain", uncertain);
        model.addAttribute(
                "names",
                members.namesOf(Stream.concat(mails.items().stream(), uncertain.stream())
                        .map(MailDesk.Mail::personId)
                        .distinct()
                        .toList()));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/mails";
    }

    /// They stand above all others, whatever is shown below.
    private List<MailDesk.Mail> uncertain(String state, @Nullable String cursor, Slice<MailDesk.Mail> mails) {
        if (state.equals(UNCERTAIN)) {
            return mails.items();
        }
        return state.isEmpty() && cursor == null ? desk.mails(UNCERTAIN, null).items() : List.of();
    }

    @PostMapping("/{id}")
    String resolve(@PathVariable UUID id, @RequestParam String outcome, @RequestParam String key) {
        if (!OUTCOMES.contains(outcome)) {
            return "redirect:/staff/mails";
        }
        desk.resolve(key, id, outcome);
        return "redirect:/staff/mails?" + outcome;
    }
}
