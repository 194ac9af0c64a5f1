package org.collegium.portal.web.mentoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.Mentor;
import org.collegium.portal.clients.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What mentors do about themselves: pause, come back, withdraw; each is asked once more before it is done.
@Controller
@RequestMapping("/mentoring/mentor/{act:pause|return|withdrawal}")
class StandingController {

    private final Mentoring mentoring;

    StandingController(Mentoring mentoring) {
        this.mentoring = mentoring;
    }

    @GetMapping
    String confirm(@PathVariable String act, Model model) {
        Act wanted = Act.of(act);
        Optional<Mentor> mentor = mentoring.mine().filter(mine -> mine.may(wanted.stage));
        if (mentor.isEmpty()) {
            return "redirect:/mentoring";
        }
        model.addAttribute("act", act);
        model.addAttribute("mentor", mentor.get());
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "mentoring/standing";
    }

    @PostMapping
    String move(@PathVariable String act, @RequestParam String key) {
        Act wanted = Act.of(act);
        Optional<Mentor> mentor = mentoring.mine();
        if (mentor.isEmpty()) {
            return "redirect:/mentoring";
        }
        try {
            mentoring.move(key, mentor.get().id(), wanted.stage, null);
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.CONFLICT.value()) {
                // The coordinator was quicker: the overview says how it stands.
                return "redirect:/mentoring";
            }
            throw refused;
        }
        return "redirect:/mentoring?" + wanted.done;
    }

    private enum Act {
        PAUSE("paused", "paused"),
        RETURN("active", "returned"),
        WITHDRAWAL("withdrawn", "withdrawn");

        private final String stage;
        private final String done;

        Act(String stage, String done) {
            this.stage = stage;
            this.done = done;
        }

        static Act of(String path) {
            return switch (path) {
                case "pause" -> PAUSE;
                case "return" -> RETURN;
                default -> WITHDRAWAL;
            };
        }
    }
}
