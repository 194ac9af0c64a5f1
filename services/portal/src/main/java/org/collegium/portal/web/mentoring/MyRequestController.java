package org.collegium.portal.web.mentoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.Request;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.signin.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own request: who acts next and until when, who was asked, and how to take it back.
@Controller
@RequestMapping("/mentoring/requests/{id}")
class MyRequestController {

    private final Mentoring mentoring;
    private final Visitor visitor;

    MyRequestController(Mentoring mentoring, Visitor visitor) {
        this.mentoring = mentoring;
        this.visitor = visitor;
    }

    @GetMapping
    String request(@PathVariable UUID id, Model model) {
        Optional<Request> own = own(id);
        if (own.isEmpty()) {
            return "redirect:/staff/mentoring/requests/" + id;
        }
        model.addAttribute("asking", own.get());
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        return "mentoring/request";
    }

    @GetMapping("/withdrawal")
    String confirm(@PathVariable UUID id, Model model) {
        Optional<Request> own = own(id).filter(Request::open);
        if (own.isEmpty()) {
            return "redirect:/mentoring/requests/" + id;
        }
        model.addAttribute("asking", own.get());
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "mentoring/request-withdrawal";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam String key) {
        try {
            mentoring.withdraw(key, id);
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.CONFLICT.value()) {
                throw refused;
            }
            // A mentor accepted meanwhile, or it was withdrawn before: its page says how it stands.
        }
        return "redirect:/mentoring/requests/" + id;
    }

    /// Nothing if it is somebody else's, which only the office is shown at all.
    private Optional<Request> own(UUID id) {
        Request found = mentoring.request(id);
        return visitor.account()
                .filter(account -> account.id().equals(found.personId()))
                .map(account -> found);
    }
}
