package org.collegium.portal.web.mentoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.jspecify.annotations.Nullable;

/// The answers of whoever asks for a mentor. A changed answer makes a new key: the same key always means the same
/// request.
///
/// @param choosing true to choose mentors, false for "find me one"
/// @param choices  the mentors chosen, in the order to ask them
record AskJourney(
        String key,
        @Nullable String goals,
        List<UUID> topics,
        @Nullable Boolean choosing,
        List<Choice> choices) {

    static AskJourney begin() {
        return new AskJourney(newKey(), null, List.of(), null, List.of());
    }

    AskJourney withGoals(String text) {
        return new AskJourney(newKey(), text, topics, choosing, choices);
    }

    /// Other topics have other mentors: who was chosen is asked again.
    AskJourney withTopics(List<UUID> chosen) {
        return new AskJourney(
                newKey(),
                goals,
                chosen.stream().filter(Objects::nonNull).toList(),
                choosing,
                chosen.equals(topics) ? choices : List.of());
    }

    AskJourney withChoosing(boolean wanted) {
        return new AskJourney(newKey(), goals, topics, wanted, choices);
    }

    AskJourney withChoices(List<Choice> chosen) {
        return new AskJourney(newKey(), goals, topics, true, List.copyOf(chosen));
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
    record Choice(UUID id, String name) {}
}
