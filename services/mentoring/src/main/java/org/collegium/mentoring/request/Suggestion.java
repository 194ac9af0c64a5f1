package org.collegium.mentoring.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mentor who could be asked, with the reasons in words.
///
/// @param id         the mentor
/// @param freePlaces how many more mentees they can take
/// @param reasons    why they stand where they stand, strongest first
/// @param pastMatch  how the mentee's last match with them went; only the coordinator is shown such mentors
public record Suggestion(
        UUID id,
        @Nullable String name,
        List<UUID> topics,
        String region,
        String remote,
        String statement,
        int freePlaces,
        List<String> reasons,
        @Nullable PastMatch pastMatch) {

    /// @param endedAt null while it goes on
    /// @param reason  why it ended, as the API calls it
    public record PastMatch(
            @Nullable Instant endedAt, @Nullable String reason) {}

    /// @param whose the topics are: `your` or `their`
    static List<String> reasons(String whose, int known, int asked, int free, int openOffers, int finished) {
        List<String> reasons = new ArrayList<>();
        if (asked > 0) {
            reasons.add(topics(whose, known, asked));
        }
        reasons.add("Has room for " + free + (free == 1 ? " more person" : " more people"));
        if (openOffers == 0) {
            reasons.add("Nobody else is waiting for their answer");
        }
        if (finished > 0) {
            reasons.add("Has mentored " + finished + (finished == 1 ? " person" : " people") + " here before");
        }
        return reasons;
    }

    private static String topics(String whose, int known, int asked) {
        if (known == 0) {
            return "Has not offered " + whose + (asked == 1 ? " topic" : " topics");
        }
        if (asked == 1) {
            return "Helps with " + whose + " topic";
        }
        return known == asked
                ? "Helps with all " + asked + " of " + whose + " topics"
                : "Helps with " + known + " of " + whose + " " + asked + " topics";
    }
}
