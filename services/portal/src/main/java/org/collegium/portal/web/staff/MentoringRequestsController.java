package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.Request;
import org.collegium.portal.clients.MentoringOffice;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.mentoring.TopicNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Members' requests for a mentor, and offering one to a mentor of the coordinator's choice.
@Controller
@RequestMapping("/staff/mentoring/requests")
class MentoringRequestsController {

    /// More mentors than this nobody compares; the best come first.
    private static final int SHOWN = 12;

    private final MentoringOffice office;
    private final Mentoring mentoring;

    MentoringRequestsController(MentoringOffice office, Mentoring mentoring) {
        this.office = office;
        this.mentoring = mentoring;
    }

    @GetMapping
    String requests(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("status", status);
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        model.addAttribute("requests", office.requests(status, cursor));
        return "staff/mentoring/requests";
    }

    @GetMapping("/{id}")
    String request(@PathVariable UUID id, Model model) {
        return show(id, null, new Mistakes(), model);
    }

    @PostMapping("/{id}")
    String offer(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable UUID mentorId,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        model.addAttribute("reason", reason);
        if (mentorId == null) {
            return show(id, null, new Mistakes().add("mentorId", "Choose a mentor"), model);
        }
        try {
            office.offer(key, id, mentorId, reason.strip());
            return "redirect:/staff/mentoring/requests/" + id + "?offered";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            Mistakes mistakes = refused.code().equals("asked-before")
                    ? new Mistakes().add("mentorId", refused.detail())
                    : Mistakes.of(refused, Map.of());
            return show(id, mentorId, mistakes, model);
        }
    }

    private String show(UUID id, @Nullable UUID chosen, Mistakes mistakes, Model model) {
        Request asking = mentoring.request(id);
        boolean offerable = asking.open() && !asking.status().equals("paused");
        List<Mentoring.Suggestion> suggestions =
                offerable ? office.suggestions(id).stream().limit(SHOWN).toList() : List.of();
        model.addAttribute("asking", asking);
        model.addAttribute("offerable", offerable);
        model.addAttribute("suggestions", suggestions);
        model.addAttribute("again", suggestions.stream().anyMatch(mentor -> mentor.pastMatch() != null));
        model.addAttribute("chosen", chosen);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/mentoring/request";
    }
}
