package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who came in, who was turned away and who read members' data can be looked up afterwards.
class AuditIT extends PortalIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessAudit audit;

    private final String email = "member-" + UUID.randomUUID() + "@example.org";

    @Test
    void notesWhoCameInWasRefusedAndWentOut() {
        UUID person = member(email);
        Visit visit = signedIn(email);

        visit.get("/staff/members");
        visit.submit("/membership", "/sign-out", Map.of());

        assertThat(entries(person))
                .hasToString("[signed-in account/%s, access-refused page/staff/members, session-ended account/%s]"
                        .formatted(person, person));
    }

    @Test
    void notesAForeignIdThatWasAskedFor() {
        UUID person = member(email);
        UUID foreign = UUID.randomUUID();

        signedIn(email).get("/mentoring/matches/" + foreign);

        assertThat(entries(person).toString()).contains("access-refused page/mentoring/matches/" + foreign);
    }

    @Test
    void notesALinkThatNoLongerWorks() {
        long before = refusedSignIns();
        visit().submit("/sign-in", "/sign-in/" + "0".repeat(26), Map.of());

        assertThat(refusedSignIns()).isBetween(before, before + 1);
    }

    @Test
    void notesWhichMemberAnOfficerLookedAt() {
        long before = count("members-read");

        signedIn("office@example.org").get("/staff/members");

        assertThat(count("members-read")).isEqualTo(before + 1);
    }

    @Test
    void notesWhoReadMembersByTheApi() {
        UUID officer = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        SERVICES.when("GET /api/membership/members", 200, Map.of("items", List.of()));
        SERVICES.when("GET /api/membership/members/" + member, 200, Map.of());
        SERVICES.when("GET /api/membership/members/" + officer, 200, Map.of());
        SERVICES.refuse("GET /api/membership/imports/" + member, 403, "forbidden", "Not you.");
        String token = TestTokens.bearer(officer, "member");
        try {
            for (String path : List.of(
                    "members?q=river",
                    "applications?status=awaiting-payment",
                    "applications/" + member,
                    "members/" + member,
                    "members/" + officer,
                    "imports/" + member)) {
                visit().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/membership/" + path))
                        .header("Authorization", token));
            }

            assertThat(entries(officer))
                    .hasToString(
                            "[members-read members, members-read applications, members-read member/%s, access-refused page/api/membership/imports/%s]"
                                    .formatted(member, member));
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    /// Services take `bearer`, ids in capitals and letters in percent signs.
    @Test
    void notesWhoReadMembersHoweverItIsWritten() {
        UUID officer = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        String capitals = member.toString().toUpperCase(java.util.Locale.ROOT);
        SERVICES.when("GET /api/membership/%6dembers", 200, Map.of("items", List.of()));
        SERVICES.when("GET /api/membership/members", 200, Map.of("items", List.of()));
        SERVICES.when("GET /api/membership/members/" + capitals, 200, Map.of());
        String token = "bearer " + TestTokens.bearer(officer, "member").substring("Bearer ".length());
        try {
            for (String path : List.of("%6dembers", "members/" + capitals)) {
                visit().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/membership/" + path))
                        .header("Authorization", token));
            }

            assertThat(entries(officer))
                    .hasToString("[members-read members, members-read member/%s]".formatted(member));
        } finally {
            SampleAnswers.teach(SERVICES);
        }
    }

    @Test
    void forgetsWhatIsOldEnough() {
        UUID person = member(email);
        signedIn(email);
        jdbc.sql("UPDATE audit_entry SET happened_at = now() - interval '401 days' WHERE person_id = :person")
                .param("person", person)
                .update();

        audit.prune();

        assertThat(entries(person)).isEmpty();
    }

    private List<?> entries(UUID person) {
        return jdbc.sql("SELECT act || ' ' || subject FROM audit_entry WHERE person_id = :person ORDER BY id")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private long refusedSignIns() {
        return count("sign-in-refused");
    }

    private long count(String act) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = :act")
                .param("act", act)
                .query(Long.class)
                .single();
    }
}
