package org.collegium.portal.web.mentoring;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.house.Mentoring;
import org.jspecify.annotations.Nullable;

/// The answers of whoever asks for a mentor. A changed answer makes a new key: the same key always means the same
/// request.
///
/// @param choosing true to choose mentors, false for "find me one"
/// @param choices  the mentors chosen, in the order to ask them
record AskJourney(
        String key,
        @Nullable String goals,
        ArrayList<UUID> topics,
        @Nullable Boolean choosing,
        ArrayList<Choice> choices)
        implements Serializable {

    private static final String ATTRIBUTE = "ask-journey";

    static AskJourney of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof AskJourney journey
                ? journey
                : new AskJourney(newKey(), null, new ArrayList<>(), null, new ArrayList<>());
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    AskJourney withGoals(String text) {
        return new AskJourney(newKey(), text, topics, choosing, choices);
    }

    /// Other topics have other mentors: who was chosen is asked again.
    AskJourney withTopics(List<UUID> chosen) {
        return new AskJourney(
                newKey(),
                goals,
                new ArrayList<>(chosen),
                choosing,
                chosen.equals(topics) ? choices : new ArrayList<>());
    }

    AskJourney withChoosing(boolean wanted) {
        return new AskJourney(newKey(), goals, topics, wanted, choices);
    }

    AskJourney withChoices(List<Choice> chosen) {
        return new AskJourney(newKey(), goals, topics, true, new ArrayList<>(chosen));
    }

    /// The first question without an answer; nothing if all are answered.
    Optional<AskStep> next() {
        if (goals == null) {
            return Optional.of(AskStep.GOALS);
        }
        if (topics.isEmpty()) {
            return Optional.of(AskStep.TOPICS);
        }
        if (choosing == null) {
            return Optional.of(AskStep.CHOOSING);
        }
        return choosing && choices.isEmpty() ? Optional.of(AskStep.MENTORS) : Optional.empty();
    }

    /// What is sent; only when nothing is missing.
    Optional<Mentoring.NewRequest> application() {
        if (goals == null || next().isPresent()) {
            return Optional.empty();
        }
        List<UUID> mentors =
                Boolean.TRUE.equals(choosing) ? choices.stream().map(Choice::id).toList() : List.of();
        return Optional.of(new Mentoring.NewRequest(goals, topics, mentors));
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// A mentor chosen.
    record Choice(UUID id, String name) implements Serializable {}
}
