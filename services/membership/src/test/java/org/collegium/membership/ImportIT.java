package org.collegium.membership;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.membership.member.MembershipNumber;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.SeenFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ImportIT extends RunningService {

    @Autowired
    TransactionTemplate transaction;

    private static final String IMPORTS = "/api/membership/imports";
    private static final String HEADER = "givenName,familyName,email,plan,joinedOn,paidUntil\n";

    @Test
    void importsTwoThousandMembersAndTellsEachOnce() {
        String mark = "bulk" + Joining.newAddress().replaceAll("\\D", "");
        String list = HEADER
                + IntStream.rangeClosed(1, 2000)
                        .mapToObj(i -> "Sample,Member %d,%s.%d@example.org,employed,2012-01-01,2199-12-31"
                                .formatted(i, mark, i))
                        .collect(Collectors.joining("\n"));
        try (EventProbe probe = EventProbe.fromNow("membership.person", "membership.membership")) {
            JsonNode done = finished(send(list, ""));

            assertThat(done.path("imported").asInt()).isEqualTo(2000);
            assertThat(done.path("rejected").asInt()).isZero();
            List<SeenFact> facts = probe.drain();
            assertThat(facts).hasSize(4000);
            List<MembershipActivatedV1> activated = facts.stream()
                    .filter(fact -> fact.type().endsWith("membership-activated.v1"))
                    .map(fact -> fact.as(MembershipActivatedV1.class))
                    .toList();
            assertThat(activated).hasSize(2000).allMatch(fact -> fact.applicationId() == null && fact.magazine());
            assertThat(activated.stream()
                            .map(MembershipActivatedV1::membershipNumber)
                            .distinct())
                    .hasSize(2000);
        }
        JsonNode again = finished(send(list, ""));
        assertThat(again.path("imported").asInt()).isZero();
        assertThat(again.path("rejected").asInt()).isEqualTo(2000);
        assertThat(again.at("/errors/0/code").asString()).isEqualTo("already-a-member");
        assertThat(count("SELECT count(*) FROM import_row")).isZero();
    }

    @Test
    void saysForEachRowWhatIsWrongWithIt() {
        String taken = Joining.newAddress();
        joining.member(taken);
        String good = Joining.newAddress();
        String list = """
                givenName,familyName,email,plan,joinedOn,paidUntil,membershipNumber,registrationNumber
                Sample,Member,%s,employed,2011-05-01,2013-04-30,OLD/%s,SW1
                ,Member,a1@example.org,employed,2012-01-01,2012-12-31,,
                Sample,Member,no address,employed,2012-01-01,2012-12-31,,
                Sample,Member,a2@example.org,gold,2012-01-01,2012-12-31,,
                Sample,Member,a3@example.org,employed,2012-02-30,2012-12-31,,
                Sample,Member,a4@example.org,employed,2012-12-31,2012-01-01,,
                Sample,Member,a5@example.org,employed,2012-01-01
                Sample,Member,%s,employed,2012-01-01,2012-12-31,,
                Sample,Member,%s,employed,2012-01-01,2012-12-31,,
                Sample,Member,a6@example.org,employed,2012-01-01,2012-12-31,CM-100017-4,
                "Sam
                ple",Member,a7@example.org,employed,2012-01-01,2012-12-31,,
                """.formatted(good, good.replaceAll("\\D", ""), good, taken);

        JsonNode done = finished(send(list, ""));

        assertThat(done.path("rows").asInt()).isEqualTo(11);
        assertThat(done.path("imported").asInt()).isEqualTo(1);
        assertThat(done.path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("code").asString()))
                .containsExactly(
                        "2 required",
                        "3 not-an-email-address",
                        "4 plan-unknown",
                        "5 wrong-date",
                        "6 paid-until-before-joined",
                        "7 wrong-columns",
                        "8 address-repeated",
                        "9 already-a-member",
                        "10 number-invalid",
                        "11 line-break");
        JsonNode member =
                officer.get("/api/membership/members?query=" + good).json().at("/items/0");
        assertThat(member.path("membershipNumber").asString()).startsWith("OLD/");
        assertThat(member.path("status").asString()).isEqualTo("lapsed");
    }

    @Test
    void changesNothingInADryRun() {
        String email = Joining.newAddress();

        JsonNode done =
                finished(send(HEADER + "Sample,Member," + email + ",student,2012-01-01,2012-12-31", "?dryRun=true"));

        assertThat(done.path("dryRun").asBoolean()).isTrue();
        assertThat(done.path("imported").asInt()).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM person_email WHERE email = ?", email))
                .isZero();
    }

    @Test
    void neverHandsOutANumberThatAListBrought() {
        String brought = "CM-900000-1";
        String list = HEADER.strip() + ",membershipNumber\nSample,Member," + Joining.newAddress()
                + ",student,2012-01-01,2012-12-31," + brought;

        assertThat(finished(send(list, "")).path("imported").asInt()).isEqualTo(1);

        Answer next = joining.look(joining.member(Joining.newAddress()));
        assertThat(next.text("membershipNumber")).startsWith("CM-900001-");
    }

    @Test
    void handsOutEachNumberOnceWhileListsBringTheirOwn() {
        long next = count("SELECT last_value FROM membership_number");
        List<Integer> steps = IntStream.range(0, 60).boxed().toList();

        List<String> outcomes = Together.call(
                steps,
                step -> step % 4 == 0
                        ? finished(send(listWith(numberOf(next + 5L * step)), ""))
                                .path("imported")
                                .asString()
                        : joining.look(joining.member(Joining.newAddress())).text("status"));

        assertThat(outcomes).filteredOn("active"::equals).hasSize(45);
        assertThat(count("SELECT last_value FROM membership_number")).isGreaterThanOrEqualTo(next + 5 * 56);
    }

    @Test
    void booksAFailureOnTheImportThatFailedAndForgetsItsRows() {
        UUID elsewhere = importOf(1);
        transaction.executeWithoutResult(status -> {
            // Another instance works on the older one meanwhile.
            jdbc.sql("SELECT id FROM import WHERE id = ? FOR UPDATE")
                    .param(elsewhere)
                    .query(UUID.class)
                    .single();
            // More rows than it says it has: no chunk of it can be booked.
            UUID broken = importOf(0);
            addRow(broken);

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> statusOf(broken), "FAILED"::equals);
            assertThat(count("SELECT count(*) FROM import_row WHERE import_id = ?", broken))
                    .isZero();
        });
        assertThat(count("SELECT failures FROM import WHERE id = ?", elsewhere)).isZero();
        Awaitility.await().until(() -> statusOf(elsewhere), "FINISHED"::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "givenName,familyName\nSample,Member",
                "givenName,familyName,email,plan,joinedOn,paidUntil",
                "givenName,familyName,email,plan,joinedOn,paidUntil,shoeSize\na,b,c,d,e,f,g",
                "givenName,givenName,familyName,email,plan,joinedOn,paidUntil\na,a,b,c,d,e,f",
                "givenName,familyName,email,plan,joinedOn,paidUntil\n\"Sample"
            })
    void refusesWhatIsNoList(String body) {
        long before = count("SELECT count(*) FROM import");

        Answer answer = send(body, "");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.text("code")).isIn("invalid-fields", "body-missing");
        assertThat(count("SELECT count(*) FROM import")).isEqualTo(before);
    }

    @Test
    void refusesOtherEncodingsTypesAndPeople() {
        Answer latin = officer.with("Content-Type", "text/csv")
                .send("POST", IMPORTS, BodyPublishers.ofString(HEADER + "Zoë", ISO_8859_1));

        assertThat(latin.json().at("/errors/0/code").asString()).isEqualTo("not-utf-8");
        assertThat(officer.post(IMPORTS, "{}").text("code")).isEqualTo("unsupported-media-type");
        assertThat(api.with("Content-Type", "text/csv")
                        .send("POST", IMPORTS, BodyPublishers.ofString(HEADER))
                        .status())
                .isEqualTo(401);
    }

    /// An import as another instance has stored it, outside of the transaction of the test.
    private UUID importOf(int rows) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        apart("INSERT INTO import (id, dry_run, status, rows, created_at) VALUES ('%s', true, 'RUNNING', %d, now())"
                .formatted(id, rows));
        return id;
    }

    private void addRow(UUID importId) {
        apart("INSERT INTO import_row (import_id, row, given_name, family_name, email, plan, joined_on, paid_until)"
                + " VALUES ('%s', 1, 'Sample', 'Member', '%s', 'employed', '2012-01-01', '2012-12-31')"
                        .formatted(importId, Joining.newAddress()));
    }

    private void apart(String sql) {
        TransactionTemplate own = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    private String statusOf(UUID importId) {
        return jdbc.sql("SELECT status FROM import WHERE id = ?")
                .param(importId)
                .query(String.class)
                .single();
    }

    private static String listWith(String number) {
        return HEADER.strip() + ",membershipNumber\nSample,Member," + Joining.newAddress()
                + ",student,2012-01-01,2012-12-31," + number;
    }

    /// A number of the College's own form, with the check digit that fits.
    private static String numberOf(long sequence) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "CM-" + sequence + "-" + digit)
                .filter(MembershipNumber::isAcceptable)
                .findFirst()
                .orElseThrow();
    }

    private Answer send(String list, String query) {
        return officer.with("Content-Type", "text/csv").send("POST", IMPORTS + query, BodyPublishers.ofString(list));
    }

    private JsonNode finished(Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return Awaitility.await("import " + started.text("id"))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> officer.get(IMPORTS + "/" + started.text("id")),
                        answer -> answer.text("status").equals("finished"))
                .json();
    }
}
