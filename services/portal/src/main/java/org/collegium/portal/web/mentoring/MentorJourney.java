package org.collegium.portal.web.mentoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.jspecify.annotations.Nullable;

/// The answers of a mentor to be. A changed answer makes a new key: the same key always means the same application.
record MentorJourney(
        String key,
        List<UUID> topics,
        @Nullable Integer capacity,
        @Nullable String region,
        @Nullable String remote,
        @Nullable String statement) {

    static MentorJourney begin() {
        return new MentorJourney(newKey(), List.of(), null, null, null, null);
    }

    MentorJourney withTopics(List<UUID> chosen) {
        return new MentorJourney(
                newKey(), chosen.stream().filter(Objects::nonNull).toList(), capacity, region, remote, statement);
    }

    MentorJourney withCapacity(int places) {
        return new MentorJourney(newKey(), topics, places, region, remote, statement);
    }

    MentorJourney withMeeting(String where, String how) {
        return new MentorJourney(newKey(), topics, capacity, where, how, statement);
    }

    MentorJourney withStatement(String text) {
        return new MentorJourney(newKey(), topics, capacity, region, remote, text);
    }

    /// The first question without an answer; nothing if all are answered.
    Optional<MentorStep> next() {
        if (topics.isEmpty()) {
            return Optional.of(MentorStep.TOPICS);
        }
        if (capacity == null) {
            return Optional.of(MentorStep.PLACES);
        }
        if (region == null || remote == null) {
            return Optional.of(MentorStep.MEETING);
        }
        return statement == null ? Optional.of(MentorStep.STATEMENT) : Optional.empty();
    }

    /// What is sent; only when nothing is missing.
    Optional<Mentoring.NewMentor> application() {
        if (topics.isEmpty() || capacity == null || region == null || remote == null || statement == null) {
            return Optional.empty();
        }
        return Optional.of(new Mentoring.NewMentor(topics, capacity, region, remote, statement));
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
