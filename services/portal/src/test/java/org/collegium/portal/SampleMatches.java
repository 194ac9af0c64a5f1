package org.collegium.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.FakeServices.Asked;
import org.jspecify.annotations.Nullable;

/// Pairs of the sample scheme, and what they wrote.
final class SampleMatches {

    private SampleMatches() {}

    /// The caller is the mentee; of the proposed match the other has written the agreement.
    static Map<String, Object> match(Asked asked, UUID id) {
        UUID me = SampleMentoring.person(asked);
        boolean begun = id.equals(SampleMentoring.NEW_MATCH);
        boolean proposed = id.equals(SampleMentoring.PROPOSED_MATCH);
        Map<String, Object> match = new HashMap<>();
        match.put("id", id);
        match.put("requestId", SampleMentoring.REQUEST);
        match.put(
                "mentor",
                begun
                        ? Map.of("personId", SampleMentoring.OTHER_PERSON, "name", "Sample Member 3")
                        : Map.of(
                                "personId",
                                SampleMentoring.OTHER_PERSON,
                                "name",
                                "Sample Member 3",
                                "email",
                                "mentor@example.org",
                                "phone",
                                "020 7946 0018"));
        match.put("mentee", Map.of("personId", me, "name", "Sample Member 17"));
        match.put("beganAt", "2012-11-05T12:00:00Z");
        match.put("agreement", begun ? null : "An hour a month.\nWhat we say stays between us.");
        match.put("agreementProposer", begun ? null : proposed ? SampleMentoring.OTHER_PERSON : me);
        match.put("agreedAt", begun || proposed ? null : "2012-11-06T12:00:00Z");
        match.put("endedAt", id.equals(SampleMentoring.ENDED_MATCH) ? "2012-12-06T12:00:00Z" : null);
        match.put("endingReason", id.equals(SampleMentoring.ENDED_MATCH) ? "completed" : null);
        match.put("minutes", begun || proposed ? 0 : 135);
        match.put(
                "sessions",
                begun || proposed
                        ? List.of()
                        : List.of(
                                Map.of("heldOn", "2012-11-08", "minutes", 75, "note", "The exam.", "loggedBy", me),
                                Map.of("heldOn", "2012-12-05", "minutes", 60, "loggedBy", me)));
        return match;
    }

    static Map<String, Object> messages(Asked asked, UUID match) {
        return match.equals(SampleMentoring.NEW_MATCH)
                ? SampleAnswers.items()
                : SampleAnswers.items(
                        message(SampleMentoring.person(asked), "Gladly.\nAt ten?"),
                        message(SampleMentoring.OTHER_PERSON, "Shall we meet on <b>Monday</b>?"));
    }

    private static Map<String, Object> message(@Nullable UUID from, String text) {
        Map<String, Object> message = new HashMap<>();
        message.put("id", UUID.randomUUID());
        message.put("from", from);
        message.put("text", text);
        message.put("writtenAt", "2012-11-07T12:00:00Z");
        return message;
    }
}
