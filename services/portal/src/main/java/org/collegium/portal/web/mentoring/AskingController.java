package org.collegium.portal.web.mentoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.NewRequest;
import org.collegium.portal.clients.Mentoring.Request;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The journey to ask for a mentor: goals, topics, who shall be asked, and the answers checked before they are sent.
@Controller
@RequestMapping("/mentoring/ask")
class AskingController {

    private static final Map<String, String> LABELS =
            Map.of("goals", "what you would like to reach", "topics", "what it is about", "mentors", "whom to ask");

    private final Mentoring mentoring;
    private final MentoringJourneys journeys;
    private final Visitor visitor;
    private final Checks checks;

    AskingController(Mentoring mentoring, MentoringJourneys journeys, Visitor visitor, Checks checks) {
        this.mentoring = mentoring;
        this.journeys = journeys;
        this.visitor = visitor;
        this.checks = checks;
    }

    @GetMapping
    String begin() {
        return mentoring.requests().stream()
                .filter(Request::open)
                .findFirst()
                .map(open -> "redirect:/mentoring/requests/" + open.id())
                .orElse("redirect:" + AskStep.GOALS.path());
    }

    @GetMapping("/goals")
    String goals(Model model) {
        AskJourney journey = journeys.asking();
        model.addAttribute("typed", new Goals(journey.goals() == null ? "" : journey.goals()));
        return ask(AskStep.GOALS, journey, new Mistakes(), model);
    }

    @PostMapping("/goals")
    String goals(@RequestParam(defaultValue = "") String goals, Model model) {
        Goals typed = new Goals(goals.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        AskJourney journey = journeys.asking();
        if (!mistakes.none()) {
            model.addAttribute("typed", typed);
            return ask(AskStep.GOALS, journey, mistakes, model);
        }
        return on(journey.withGoals(typed.goals));
    }

    @GetMapping("/topics")
    String topics(Model model) {
        AskJourney journey = journeys.asking();
        return topics(journey, journey.topics(), new Mistakes(), model);
    }

    @PostMapping("/topics")
    String topics(@RequestParam(required = false) @Nullable List<UUID> topics, Model model) {
        AskJourney journey = journeys.asking();
        if (topics == null) {
            Mistakes mistakes = new Mistakes().add("topics", "Choose at least one topic");
            return topics(journey, List.of(), mistakes, model);
        }
        return on(journey.withTopics(topics));
    }

    @GetMapping("/choosing")
    String choosing(Model model) {
        return choosing(journeys.asking(), new Mistakes(), model);
    }

    @PostMapping("/choosing")
    String choosing(@RequestParam(defaultValue = "") String choosing, Model model) {
        AskJourney journey = journeys.asking();
        if (!choosing.equals("true") && !choosing.equals("false")) {
            return choosing(journey, new Mistakes().add("choosing", "Choose who finds your mentor"), model);
        }
        AskJourney chosen = journey.withChoosing(choosing.equals("true"));
        journeys.keep(chosen);
        return choosing.equals("true") && chosen.next().isEmpty() ? "redirect:" + AskStep.MENTORS.path() : on(chosen);
    }

    @GetMapping("/mentors")
    String mentors(@RequestParam(defaultValue = "false") boolean all, Model model) {
        AskJourney journey = journeys.asking();
        if (journey.topics().isEmpty()) {
            return "redirect:" + AskStep.GOALS.path();
        }
        var offered = mentoring.suggestions(journey.topics());
        model.addAttribute("all", all);
        return mentors(journey, offered, MentorChoices.of(journey.choices()), new Mistakes(), model);
    }

    @PostMapping("/mentors")
    String mentors(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        AskJourney journey = journeys.asking();
        if (journey.topics().isEmpty()) {
            return "redirect:" + AskStep.GOALS.path();
        }
        var offered = mentoring.suggestions(journey.topics());
        MentorChoices choices = MentorChoices.typed(typed);
        Mistakes mistakes = choices.mistakes(offered);
        model.addAttribute("all", all);
        return mistakes.none()
                ? on(journey.withChoices(choices.inOrder(offered)))
                : mentors(journey, offered, choices, mistakes, model);
    }

    @GetMapping("/check")
    String check(Model model) {
        return check(journeys.asking(), new Mistakes(), model);
    }

    @PostMapping("/check")
    String send(Model model) {
        AskJourney journey = journeys.asking();
        Optional<NewRequest> application = journey.application();
        if (application.isEmpty()) {
            return again(journey);
        }
        try {
            UUID id = mentoring.ask(journey.key(), application.get()).id();
            journeys.forgetAsking();
            return "redirect:/mentoring/requests/" + id + "?sent";
        } catch (Refused refused) {
            return check(journey, Mistakes.of(refused, LABELS), model);
        } catch (Silent later) {
            String words = "We could not send your request just now. Your answers are safe: send it again in a minute";
            return check(journey, new Mistakes().add("", words), model);
        }
    }

    /// Whoever presses the button again after it was sent is led to their request.
    private static String again(AskJourney journey) {
        return journey.goals() == null
                ? "redirect:/mentoring/ask"
                : "redirect:" + journey.next().orElse(AskStep.CHECK).path();
    }

    private String topics(AskJourney journey, List<UUID> chosen, Mistakes mistakes, Model model) {
        model.addAttribute("topics", mentoring.demand());
        model.addAttribute("chosen", chosen);
        return ask(AskStep.TOPICS, journey, mistakes, model);
    }

    private String choosing(AskJourney journey, Mistakes mistakes, Model model) {
        if (!journey.topics().isEmpty()) {
            model.addAttribute("free", mentoring.suggestions(journey.topics()).size());
        }
        return ask(AskStep.CHOOSING, journey, mistakes, model);
    }

    private String mentors(
            AskJourney journey,
            List<Mentoring.Suggestion> offered,
            MentorChoices choices,
            Mistakes mistakes,
            Model model) {
        model.addAttribute("offered", choices.shown(offered, Boolean.TRUE.equals(model.getAttribute("all"))));
        model.addAttribute("more", offered.size());
        model.addAttribute("choices", choices);
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        return ask(AskStep.MENTORS, journey, mistakes, model);
    }

    private String check(AskJourney journey, Mistakes mistakes, Model model) {
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        return ask(AskStep.CHECK, journey, mistakes, model);
    }

    private String ask(AskStep step, AskJourney journey, Mistakes mistakes, Model model) {
        // The overview says to a non-member why not.
        if (visitor.account().filter(account -> account.is("member")).isEmpty()) {
            return "redirect:/mentoring";
        }
        Optional<AskStep> next = journey.next();
        if (next.filter(missing -> missing.number() < step.number()).isPresent()) {
            return "redirect:" + next.get().path();
        }
        model.addAttribute("journey", journey);
        model.addAttribute("step", step);
        model.addAttribute("mistakes", mistakes);
        return "mentoring/ask-" + step.page();
    }

    private String on(AskJourney journey) {
        journeys.keep(journey);
        return "redirect:" + journey.next().orElse(AskStep.CHECK).path();
    }

    record Goals(@PlainText(max = 2_000, multiline = true) String goals) {}
}
