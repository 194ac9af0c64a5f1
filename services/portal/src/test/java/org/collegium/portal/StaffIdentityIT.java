package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An officer is one person, by whichever way they join.
class StaffIdentityIT extends PortalIT {

    private static final String INTRODUCTIONS = "/api/membership/people";

    @Autowired
    JdbcClient jdbc;

    private String email;
    private UUID officer;

    @BeforeEach
    void appoint() {
        email = "officer-" + UUID.randomUUID() + "@example.org";
        officer = UUID.randomUUID();
        jdbc.sql("INSERT INTO staff_account (id, email, name, roles) VALUES (?, ?, 'Bryony Kennet Tamar', '{editor}')")
                .params(officer, email)
                .update();
        SERVICES.forget();
    }

    @AfterEach
    void dismiss() {
        jdbc.sql("DELETE FROM staff_account WHERE email = ?").param(email).update();
        SampleAnswers.teach(SERVICES);
    }

    @Test
    void makesAnOfficerKnownUnderTheIdByWhichTheyAct() {
        signedIn(email);

        assertThat(SERVICES.asked("POST", INTRODUCTIONS))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text())
                        .contains("\"personId\":\"" + officer + "\"", "\"email\":\"" + email + "\"")
                        .contains("\"givenName\":\"Bryony Kennet\"", "\"familyName\":\"Tamar\""));
        assertThat(actingId()).isEqualTo(officer);
    }

    @Test
    void asksNothingOfAnOfficerWhoIsKnown() {
        known(officer, "Tamar", email);

        signedIn(email);

        assertThat(SERVICES.asked("POST", INTRODUCTIONS)).isEmpty();
    }

    @Test
    void letsAnOfficerActAsThePersonThatMembershipKnows() {
        UUID known = UUID.randomUUID();
        SERVICES.when("POST " + INTRODUCTIONS, 200, Map.of("id", known));

        signedIn(email);

        assertThat(actingId()).isEqualTo(known);
    }

    @Test
    void letsAnOfficerInWhileMembershipIsSilent() {
        SERVICES.when("POST " + INTRODUCTIONS, 503, Map.of("status", 503, "code", "try-again"));

        HttpResponse<String> office = signedIn(email).get("/staff");

        assertThat(office.statusCode()).isEqualTo(200);
        assertThat(actingId()).isEqualTo(officer);
    }

    private UUID actingId() {
        return jdbc.sql("SELECT id FROM staff_account WHERE email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }
}
