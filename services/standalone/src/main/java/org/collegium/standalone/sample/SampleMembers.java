package org.collegium.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Sixty members who joined over the last year, none of them real.
final class SampleMembers {

    static final int COUNT = 60;
    private static final List<String> PLANS = List.of("employed", "employed", "independent", "student");

    /// Nobody's membership ends while somebody tries the platform out.
    private static final int DAYS_BETWEEN_JOINERS = 5;

    private final PlatformApi api;
    private final LocalDate today;

    SampleMembers(PlatformApi api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    void load() {
        String id = api.postText("/api/membership/imports", "text/csv", csv(), "sample-members")
                .path("id")
                .asString();
        SampleCollege.await("the sample members", () -> isFinished(id));
    }

    private boolean isFinished(String id) {
        JsonNode run = api.get("/api/membership/imports/" + id);
        String status = run.path("status").asString();
        if (status.equals("failed") || run.path("rejected").asInt(0) > 0) {
            throw new IllegalStateException("The sample members were not imported: " + run);
        }
        return status.equals("finished");
    }

    static String email(int number) {
        return SamplePerson.member(number).email();
    }

    private String csv() {
        var lines = new StringBuilder("givenName,familyName,email,plan,joinedOn,paidUntil\n");
        for (int n = 1; n <= COUNT; n++) {
            LocalDate joined = today.minusDays((long) DAYS_BETWEEN_JOINERS * n);
            SamplePerson person = SamplePerson.member(n);
            lines.append("%s,%s,%s,%s,%s,%s%n"
                    .formatted(
                            person.givenName(),
                            person.familyName(),
                            person.email(),
                            PLANS.get(n % PLANS.size()),
                            joined,
                            joined.plusYears(1).minusDays(1)));
        }
        return lines.toString();
    }
}
