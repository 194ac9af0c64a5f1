package org.collegium.mentoring.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mentor who could be asked, with the reasons in words.
///
/// @param id         the mentor
/// @param freePlaces how many more mentees they can take
/// @param reasons    why they stand where they stand, strongest first
public record Suggestion(
        UUID id,
        @Nullable String name,
        List<UUID> topics,
        String region,
        String remote,
        String statement,
        int freePlaces,
        List<String> reasons) {

    static List<String> reasons(int known, int asked, int free, int openOffers, int finished) {
        List<String> reasons = new ArrayList<>();
        if (asked > 0) {
            reasons.add(
                    known == asked && asked > 1
                            ? "Helps with all " + asked + " of your topics"
                            : "Helps with " + known + " of your " + asked + (asked == 1 ? " topic" : " topics"));
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
}
