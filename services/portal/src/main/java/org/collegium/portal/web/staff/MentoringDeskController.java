package org.collegium.portal.web.staff;

import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.Demand;
import org.collegium.portal.clients.MentoringOffice;
import org.collegium.portal.web.mentoring.TopicNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The coordinator's desk: what waits for them first, then the stages, then supply against demand.
@Controller
@RequestMapping("/staff/mentoring")
class MentoringDeskController {

    private final MentoringOffice office;
    private final Mentoring mentoring;

    MentoringDeskController(MentoringOffice office, Mentoring mentoring) {
        this.office = office;
        this.mentoring = mentoring;
    }

    @GetMapping
    String desk(Model model) {
        var demand = mentoring.demand();
        model.addAttribute("waiting", office.waiting());
        model.addAttribute("pipeline", office.pipeline());
        model.addAttribute("demand", demand);
        model.addAttribute("most", most(demand));
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        return "staff/mentoring/desk";
    }

    @GetMapping("/matches")
    String matches(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("matches", office.matches(cursor));
        return "staff/mentoring/matches";
    }

    /// The longest bar of the chart; at least one, so that a length can be divided by it.
    private static int most(Iterable<Demand> topics) {
        int most = 1;
        for (Demand topic : topics) {
            most = Math.max(most, Math.max(topic.freePlaces(), topic.openRequests()));
        }
        return most;
    }
}
