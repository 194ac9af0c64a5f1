package org.collegium.portal.web.mentoring;

import java.util.Optional;
import org.collegium.portal.clients.Refused;

/// What a mentor reads whose answer came too late or cannot be taken: what happened, why, and what to do next.
///
/// @param answerable whether the offer still waits for an answer
record OfferWords(String title, String why, String next, boolean answerable) {

    /// Nothing for refusals that are not about an answer.
    static Optional<OfferWords> of(Refused refused) {
        return switch (refused.code()) {
            case "capacity-reached" ->
                Optional.of(new OfferWords(
                        "You have no free place",
                        "You have as many mentees as you said you can take.",
                        "End a match that has done its work and accept then, or decline so that somebody else is asked.",
                        true));
            case "offer-expired" ->
                Optional.of(new OfferWords(
                        "The time to answer is over",
                        "A mentor has seven days to answer, so that nobody waits for ever. The request has gone on to"
                                + " somebody else.",
                        "You need do nothing. The next request comes to you by mail.",
                        false));
            case "offer-closed" ->
                Optional.of(new OfferWords(
                        "This request no longer waits for you",
                        "It was answered before, or the person who asked has taken it back.",
                        "See what you have on your mentoring page.",
                        false));
            case "mentor-not-active" ->
                Optional.of(new OfferWords(
                        "You are paused",
                        "Only active mentors can take somebody on.",
                        "Come back on your mentoring page and accept then, or decline so that somebody else is asked.",
                        true));
            default -> Optional.empty();
        };
    }
}
