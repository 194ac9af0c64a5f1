package org.collegium.portal.web.mentoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.NewMentor;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The journey to become a mentor: one question a page, the answers checked before they are sent.
@Controller
@RequestMapping("/mentoring/mentor")
class BecomingMentorController {

    /// As the service has it: more mentees than this is no mentoring any more.
    private static final int MOST_PLACES = 10;

    private static final Map<String, String> LABELS = Map.of(
            "topics", "what you can help with",
            "capacity", "how many people you could mentor",
            "region", "where you are",
            "remote", "how you like to meet",
            "statement", "what you bring");

    private final Mentoring mentoring;
    private final MentoringJourneys journeys;
    private final Visitor visitor;
    private final Checks checks;

    BecomingMentorController(Mentoring mentoring, MentoringJourneys journeys, Visitor visitor, Checks checks) {
        this.mentoring = mentoring;
        this.journeys = journeys;
        this.visitor = visitor;
        this.checks = checks;
    }

    @GetMapping
    String begin() {
        return mentoring.mine().filter(mentor -> !mentor.over()).isPresent()
                ? "redirect:/mentoring"
                : "redirect:" + MentorStep.TOPICS.path();
    }

    @GetMapping("/topics")
    String topics(Model model) {
        MentorJourney journey = journeys.becoming();
        return topics(journey, journey.topics(), new Mistakes(), model);
    }

    @PostMapping("/topics")
    String topics(@RequestParam(required = false) @Nullable List<UUID> topics, Model model) {
        MentorJourney journey = journeys.becoming();
        if (topics == null) {
            Mistakes mistakes = new Mistakes().add("topics", "Choose at least one thing you can help with");
            return topics(journey, List.of(), mistakes, model);
        }
        return on(journey.withTopics(topics));
    }

    @GetMapping("/places")
    String places(Model model) {
        MentorJourney journey = journeys.becoming();
        model.addAttribute("capacity", journey.capacity() == null ? "" : String.valueOf(journey.capacity()));
        return ask(MentorStep.PLACES, journey, new Mistakes(), model);
    }

    @PostMapping("/places")
    String places(@RequestParam(defaultValue = "") String capacity, Model model) {
        MentorJourney journey = journeys.becoming();
        if (!capacity.strip().matches("[1-9]|" + MOST_PLACES)) {
            model.addAttribute("capacity", capacity);
            Mistakes mistakes = new Mistakes().add("capacity", "Enter a number from 1 to " + MOST_PLACES);
            return ask(MentorStep.PLACES, journey, mistakes, model);
        }
        return on(journey.withCapacity(Integer.parseInt(capacity.strip())));
    }

    @GetMapping("/meeting")
    String meeting(Model model) {
        MentorJourney journey = journeys.becoming();
        model.addAttribute("typed", new Meeting(text(journey.remote()), text(journey.region())));
        return ask(MentorStep.MEETING, journey, new Mistakes(), model);
    }

    @PostMapping("/meeting")
    String meeting(@ModelAttribute Meeting meeting, Model model) {
        Meeting typed = new Meeting(text(meeting.remote), text(meeting.region).strip());
        Mistakes mistakes = new Mistakes();
        if (!List.of("remote", "in-person", "either").contains(typed.remote)) {
            mistakes.add("remote", "Choose how you like to meet");
        }
        checks.check(typed, LABELS).all().forEach(wrong -> mistakes.add(wrong.field(), wrong.text()));
        MentorJourney journey = journeys.becoming();
        if (!mistakes.none()) {
            model.addAttribute("typed", typed);
            return ask(MentorStep.MEETING, journey, mistakes, model);
        }
        return on(journey.withMeeting(typed.region, typed.remote));
    }

    @GetMapping("/statement")
    String statement(Model model) {
        MentorJourney journey = journeys.becoming();
        model.addAttribute("typed", new Statement(text(journey.statement())));
        return ask(MentorStep.STATEMENT, journey, new Mistakes(), model);
    }

    @PostMapping("/statement")
    String statement(@RequestParam(defaultValue = "") String statement, Model model) {
        Statement typed = new Statement(statement.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        MentorJourney journey = journeys.becoming();
        if (!mistakes.none()) {
            model.addAttribute("typed", typed);
            return ask(MentorStep.STATEMENT, journey, mistakes, model);
        }
        return on(journey.withStatement(typed.statement));
    }

    @GetMapping("/check")
    String check(Model model) {
        return check(journeys.becoming(), new Mistakes(), model);
    }

    @PostMapping("/check")
    String send(Model model) {
        MentorJourney journey = journeys.becoming();
        Optional<NewMentor> application = journey.application();
        if (application.isEmpty()) {
            return again(journey);
        }
        try {
            mentoring.apply(journey.key(), application.get());
        } catch (Refused refused) {
            return refused.code().equals("applied-before")
                    ? sent()
                    : check(journey, Mistakes.of(refused, LABELS), model);
        } catch (Silent later) {
            String words =
                    "We could not send your application just now. Your answers are safe: send it again in a minute";
            return check(journey, new Mistakes().add("", words), model);
        }
        return sent();
    }

    /// Whoever presses the button again after it was sent is led to how they stand.
    private static String again(MentorJourney journey) {
        return journey.topics().isEmpty()
                ? "redirect:/mentoring/mentor"
                : "redirect:" + journey.next().orElse(MentorStep.CHECK).path();
    }

    private String sent() {
        journeys.forgetBecoming();
        return "redirect:/mentoring?applied";
    }

    private String topics(MentorJourney journey, List<UUID> chosen, Mistakes mistakes, Model model) {
        model.addAttribute("topics", mentoring.topics());
        model.addAttribute("chosen", chosen);
        return ask(MentorStep.TOPICS, journey, mistakes, model);
    }

    private String check(MentorJourney journey, Mistakes mistakes, Model model) {
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        return ask(MentorStep.CHECK, journey, mistakes, model);
    }

    private String ask(MentorStep step, MentorJourney journey, Mistakes mistakes, Model model) {
        // The overview says to a non-member why not, and to a mentor how they stand.
        if (visitor.account().filter(account -> account.is("member")).isEmpty()) {
            return "redirect:/mentoring";
        }
        Optional<MentorStep> next = journey.next();
        if (next.filter(missing -> missing.number() < step.number()).isPresent()) {
            return "redirect:" + next.get().path();
        }
        model.addAttribute("journey", journey);
        model.addAttribute("step", step);
        model.addAttribute("mistakes", mistakes);
        return "mentoring/mentor-" + step.page();
    }

    private String on(MentorJourney journey) {
        journeys.keep(journey);
        return "redirect:" + journey.next().orElse(MentorStep.CHECK).path();
    }

    private static String text(@Nullable String answer) {
        return answer == null ? "" : answer;
    }

    record Meeting(String remote, @PlainText(max = 100) String region) {}

    record Statement(
            @PlainText(max = 2_000, multiline = true) String statement) {}
}
