package org.collegium.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Endorsement as it stands: a register of six programmes, most of them taken over from the one that was kept on paper,
/// one submission with its reviewers, one draft, and three reviewers. Providers, reviewers and programmes are invented.
final class SampleProgrammes {

    private static final String API = "/api/endorsement";
    private static final int REVIEWERS = 3;

    /// What was endorsed before this register was kept, with the days since its first day.
    private static final List<Earlier> EARLIER = List.of(
            new Earlier("court-skills", "cpd-programme", "Court skills for social workers", 1, 400),
            new Earlier("supervision", "cpd-programme", "Supervision that helps people think", 2, 310),
            new Earlier("direct-work", "cpd-programme", "Direct work with children who say little", 1, 220),
            new Earlier("hoarding", "cpd-programme", "Self-neglect and hoarding: staying alongside", 2, 90),
            new Earlier("degree", "degree-programme", "MA in Social Work", 3, 250));

    private static final List<Provider> PROVIDERS = List.of(
            new Provider(1, SamplePerson.provider(1).name(), "individual-trainer"),
            new Provider(2, "Harebell Training", "training-organisation"),
            new Provider(3, "University of Windrush", "higher-education-institution"));

    private final PlatformApi api;
    private final LocalDate today;

    SampleProgrammes(PlatformApi api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    void load() {
        List<String> providers = PROVIDERS.stream()
                .map(one -> known("provider-" + one.number, one.person()))
                .toList();
        List<String> reviewers = IntStream.rangeClosed(1, REVIEWERS)
                .mapToObj(number -> known("reviewer-" + number, SamplePerson.reviewer(number)))
                .toList();
        reviewers.forEach(id -> SampleMentors.onceKnown(
                () -> api.post(API + "/reviewers", Map.of("personId", id), "sample-appointment-" + id)));
        for (Earlier earlier : EARLIER) {
            String seal = takenOver(earlier, providers.get(earlier.provider - 1));
            if (earlier.key.equals("supervision")) {
                suspendForAWhile(seal);
            }
        }
        String endorsed = handedIn("capacity", "Mental capacity in practice", PROVIDERS.get(1));
        review(endorsed, "capacity", reviewers);
        api.post(
                API + "/submissions/" + endorsed + "/decisions",
                Map.of("decision", "endorse", "note", "A sound programme, taught by people who do the work."),
                "sample-decision-capacity");
        String waiting = handedIn("trauma", "Trauma and the people who work with it", PROVIDERS.getFirst());
        assigned(waiting, "trauma-1", reviewers.getFirst());
        declare(assigned(waiting, "trauma-2", reviewers.getLast()), REVIEWERS);
        draft("housing", "Housing law for social workers", PROVIDERS.get(1));
    }

    /// @return the person's id
    private String known(String key, SamplePerson person) {
        return id(api.post(
                "/api/membership/people",
                Map.of("givenName", person.givenName(), "familyName", person.familyName(), "email", person.email()),
                "sample-" + key));
    }

    /// @return its seal
    private String takenOver(Earlier earlier, String applicant) {
        LocalDate startsOn = today.minusDays(earlier.daysSinceStart);
        Provider provider = PROVIDERS.get(earlier.provider - 1);
        return api.post(
                        API + "/register",
                        Map.of(
                                "scheme",
                                earlier.scheme,
                                "title",
                                earlier.title,
                                "provider",
                                provider.body(),
                                "applicantPersonId",
                                applicant,
                                "startsOn",
                                startsOn.toString(),
                                "decidedOn",
                                startsOn.minusDays(14).toString()),
                        "sample-earlier-" + earlier.key)
                .path("seal")
                .asString();
    }

    private void suspendForAWhile(String seal) {
        String path = API + "/register/" + seal;
        api.post(path + "/suspension", Map.of("reason", "A complaint was looked into."), "sample-suspension");
        api.post(path + "/reinstatement", Map.of("reason", "The complaint was unfounded."), "sample-reinstatement");
    }

    private String draft(String key, String title, Provider provider) {
        PlatformApi person = api.as(provider.person().email());
        return id(SampleMentors.onceKnown(() -> person.post(
                API + "/submissions",
                Map.of(
                        "scheme",
                        "cpd-programme",
                        "title",
                        title,
                        "provider",
                        provider.body(),
                        "startsOn",
                        today.plusDays(60).toString()),
                "sample-draft-" + key)));
    }

    private String handedIn(String key, String title, Provider provider) {
        PlatformApi person = api.as(provider.person().email());
        String submission = draft(key, title, provider);
        String path = API + "/submissions/" + submission;
        person.postText(
                path + "/documents",
                "multipart/form-data; boundary=part",
                """
                --part\r
                Content-Disposition: form-data; name="kind"\r
                \r
                programme-outline\r
                --part\r
                Content-Disposition: form-data; name="file"; filename="outline.txt"\r
                Content-Type: text/plain\r
                \r
                %s: two days, twelve participants, a case of their own from everybody. They will know what to ask first.\r
                --part--\r
                """.formatted(title),
                "sample-document-" + key);
        person.post(path + "/submission", Map.of(), "sample-submission-" + key);
        return submission;
    }

    /// Two reviewers who differ a little, as people do.
    private void review(String submission, String key, List<String> reviewers) {
        List<String> criteria = api.get(API + "/schemes/cpd-programme/versions/1")
                .path("criteria")
                .valueStream()
                .map(criterion -> criterion.path("key").asString())
                .toList();
        for (int number = 1; number <= 2; number++) {
            String assignment = assigned(submission, key + "-" + number, reviewers.get(number - 1));
            declare(assignment, number);
            int score = 6 - number;
            api.as(SamplePerson.reviewer(number).email())
                    .post(
                            API + "/assignments/" + assignment + "/review",
                            Map.of(
                                    "scores",
                                    criteria.stream()
                                            .map(criterion -> Map.of("criterion", criterion, "score", score))
                                            .toList(),
                                    "comment",
                                    "What participants will know is stated, and can be checked."),
                            "sample-review-" + key + "-" + number);
        }
    }

    private String assigned(String submission, String key, String reviewer) {
        return id(api.post(
                API + "/submissions/" + submission + "/assignments",
                Map.of("reviewerId", reviewer),
                "sample-assignment-" + key));
    }

    private void declare(String assignment, int reviewer) {
        PlatformApi person = api.as(SamplePerson.reviewer(reviewer).email());
        SampleMentors.onceKnown(() -> person.post(
                API + "/assignments/" + assignment + "/conflict",
                Map.of("conflict", "none"),
                "sample-declaration-" + assignment));
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asString();
    }

    /// @param provider its number
    private record Earlier(String key, String scheme, String title, int provider, int daysSinceStart) {}

    private record Provider(int number, String name, String kind) {

        SamplePerson person() {
            return SamplePerson.provider(number);
        }

        Map<String, String> body() {
            return Map.of("name", name, "kind", kind);
        }
    }
}
