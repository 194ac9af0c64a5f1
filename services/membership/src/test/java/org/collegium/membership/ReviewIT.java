package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What former members sent before they could go on by themselves waits for the office.
class ReviewIT extends RunningService {

    private static final String APPLICATIONS = "/api/membership/applications";

    /// Longer than a membership lasts.
    private static final Duration AFTERWARDS = Duration.ofDays(400);

    @AfterEach
    void restoreTime() {
        clock.backToRealNow();
    }

    @Test
    void showsWhatWaitsUntilItIsDealtWith() {
        String email = Joining.newAddress();
        UUID member = personOf(joining.member(email));
        clock.advance(AFTERWARDS);
        UUID duplicate = comesBack(email);

        JsonNode waiting = find(duplicate);
        assertThat(waiting.path("memberId").asString()).isEqualTo(member.toString());
        assertThat(waiting.path("email").asString()).isEqualTo(email);
        Answer reviewed = officer.post(APPLICATIONS + "/" + duplicate + "/review");

        assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(204);
        assertThat(find(duplicate).isMissingNode()).isTrue();
        assertThat(officer.post(APPLICATIONS + "/" + duplicate + "/review").status())
                .isEqualTo(404);
        assertThat(joining.look(duplicate).text("status")).isEqualTo("awaiting-review");
        assertThat(count("SELECT count(*) FROM audit_entry WHERE subject = ?", "application/" + duplicate))
                .isEqualTo(1);
    }

    @Test
    void showsThemPageByPageTheOldestFirst() {
        String email = Joining.newAddress();
        joining.member(email);
        clock.advance(AFTERWARDS);
        List<UUID> mine = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            mine.add(comesBack(email));
            clock.advance(Duration.ofMinutes(1));
        }

        List<String> seen = all();

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence(mine.stream().map(UUID::toString).toList());
    }

    @Test
    void showsThemToTheOfficeOnly() {
        UUID waiting = comesBack(formerMember());

        assertThat(api.get(APPLICATIONS).status()).isEqualTo(401);
        assertThat(api.post(APPLICATIONS + "/" + waiting + "/review").status()).isEqualTo(401);
        assertThat(api.as(TestTokens.bearer(UuidCreator.getTimeOrderedEpoch(), "member"))
                        .get(APPLICATIONS)
                        .text("code"))
                .isEqualTo("not-allowed");
        assertThat(api.as(TestTokens.client("editor"))
                        .post(APPLICATIONS + "/" + waiting + "/review")
                        .text("code"))
                .isEqualTo("not-allowed");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(officer.get(APPLICATIONS + "?status=active").text("code")).isEqualTo("invalid-fields");
        assertThat(officer.get(APPLICATIONS + "?cursor=!").text("code")).isEqualTo("invalid-fields");
        assertThat(officer.post(APPLICATIONS + "/" + UUID.randomUUID() + "/review")
                        .status())
                .isEqualTo(404);
    }

    private String formerMember() {
        String email = Joining.newAddress();
        joining.member(email);
        clock.advance(AFTERWARDS);
        return email;
    }

    private UUID comesBack(String email) {
        UUID application = leftToTheOffice(email);
        assertThat(joining.look(application).text("status")).isEqualTo("awaiting-review");
        return application;
    }

    private List<String> all() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = officer.get(APPLICATIONS + "?status=awaiting-review&limit=2&cursor=" + cursor)
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return seen;
    }

    private JsonNode find(UUID application) {
        JsonNode page = officer.get(APPLICATIONS + "?limit=200").json();
        for (JsonNode item : page.path("items")) {
            if (item.path("id").asString().equals(application.toString())) {
                return item;
            }
        }
        return page.path("absent");
    }
}
