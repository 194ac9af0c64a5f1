package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;

class RoleLookupIT extends RunningService {

    private static final String PATH = API + "/role-lookups";

    @Test
    void callsAMentorWhoeverIsActiveOrPaused() {
        UUID applicant = member();
        UUID course = applied(applicant, 1, RETURNING);
        assertThat(isMentor(applicant)).isFalse();
        COURSE.forEach(stage -> {
            assertThat(isMentor(applicant)).isFalse();
            moved(course, stage);
        });
        assertThat(isMentor(applicant)).isTrue();

        moved(course, "paused");
        assertThat(isMentor(applicant)).isTrue();

        moved(course, "withdrawn");
        assertThat(isMentor(applicant)).isFalse();
        assertThat(isMentor(UUID.randomUUID())).isFalse();
    }

    @Test
    void tellsOnlyThePortal() {
        Map<String, Object> body = Map.of("personId", UUID.randomUUID());

        assertThat(Api.at(port).post(PATH, body).status()).isEqualTo(401);
        assertThat(as(UUID.randomUUID(), "member").post(PATH, body).text("code"))
                .isEqualTo("not-allowed");
        assertThat(coordinator().post(PATH, body).text("code")).isEqualTo("not-allowed");
    }

    @Test
    void asksForThePerson() {
        assertThat(Api.at(port).as(TestTokens.portal()).post(PATH, Map.of()).text("code"))
                .isEqualTo("invalid-fields");
    }

    private boolean isMentor(UUID person) {
        return Api.at(port)
                .as(TestTokens.portal())
                .post(PATH, Map.of("personId", person))
                .json()
                .path("mentor")
                .asBoolean();
    }
}
