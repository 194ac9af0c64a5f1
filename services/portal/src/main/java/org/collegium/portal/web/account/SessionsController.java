package org.collegium.portal.web.account;

import jakarta.servlet.http.HttpSession;
import org.collegium.portal.account.Account;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.signin.OwnSessions;
import org.collegium.portal.signin.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows where somebody is signed in, and ends what they no longer want.
@Controller
@RequestMapping("/account/sessions")
class SessionsController {

    private final OwnSessions sessions;
    private final Visitor visitor;
    private final AccessAudit audit;

    SessionsController(OwnSessions sessions, Visitor visitor, AccessAudit audit) {
        this.sessions = sessions;
        this.visitor = visitor;
        this.audit = audit;
    }

    @GetMapping
    String mine(HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(account(), session.getId()));
        return "account/sessions";
    }

    @PostMapping("/{handle}/end")
    String end(@PathVariable String handle) {
        Account account = account();
        if (sessions.end(account, handle)) {
            audit.sessionsEnded(account, 1);
        }
        // One that is not there has ended: the list says so.
        return "redirect:/account/sessions?ended";
    }

    @PostMapping("/end-others")
    String endOthers(HttpSession session) {
        Account account = account();
        int ended = sessions.endOthers(account, session.getId());
        if (ended > 0) {
            audit.sessionsEnded(account, ended);
        }
        return "redirect:/account/sessions?ended";
    }

    private Account account() {
        return visitor.account().orElseThrow();
    }
}
