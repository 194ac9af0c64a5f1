package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.Mentor;
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

/// The mentors by stage, and one of them with history, notes and the moves that are allowed from there.
@Controller
@RequestMapping("/staff/mentoring/mentors")
class MentorsController {

    private static final Map<String, String> LABELS = Map.of("note", "a note", "stage", "a stage");

    private final MentoringOffice office;
    private final Mentoring mentoring;

    MentorsController(MentoringOffice office, Mentoring mentoring) {
        this.office = office;
        this.mentoring = mentoring;
    }

    @GetMapping
    String mentors(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("stage", stage);
        model.addAttribute("pipeline", office.pipeline());
        model.addAttribute("mentors", office.mentors(stage, cursor));
        return "staff/mentoring/mentors";
    }

    @GetMapping("/{id}")
    String mentor(@PathVariable UUID id, Model model) {
        return show(office.mentor(id), "", "", new Mistakes(), model);
    }

    @PostMapping("/{id}")
    String move(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String note,
            Model model) {
        if (stage.isEmpty()) {
            return show(office.mentor(id), stage, note, new Mistakes().add("stage", "Choose what to do"), model);
        }
        try {
            mentoring.move(key, id, stage, note.isBlank() ? null : note.strip());
            return "redirect:/staff/mentoring/mentors/" + id + "?moved";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            return show(office.mentor(id), stage, note, mistakes(refused, stage), model);
        }
    }

    private static Mistakes mistakes(Refused refused, String stage) {
        return switch (refused.code()) {
            case "move-not-allowed" ->
                new Mistakes().add("stage", "They have moved on meanwhile. Choose from what is possible now");
            case "membership-required" ->
                new Mistakes().add("stage", "Their membership has ended. They can be active when they have renewed it");
            case "invalid-fields" ->
                stage.equals("declined")
                                && refused.fields().stream()
                                        .anyMatch(field -> field.code().equals("required"))
                        ? new Mistakes().add("note", "Say why you decline. The note stays in the office")
                        : Mistakes.of(refused, LABELS);
            default -> Mistakes.of(refused, LABELS);
        };
    }

    private String show(Mentor mentor, String stage, String note, Mistakes mistakes, Model model) {
        model.addAttribute("mentor", mentor);
        model.addAttribute("history", mentor.moves().reversed());
        model.addAttribute("stage", stage);
        model.addAttribute("note", note);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "staff/mentoring/mentor";
    }
}
