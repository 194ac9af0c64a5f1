package org.collegium.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A payment that was declined or never made is told once, and the office finds who left it.
class UnfinishedPaymentIT extends RunningService {

    private static final String TOPIC = "membership.unfinished-payment";
    private static final String APPLICATIONS = "/api/membership/applications";

    @AfterEach
    void restoreTime() {
        clock.backToRealNow();
    }

    @Test
    void tellsOfADeclinedPaymentOnce() {
        String email = Joining.newAddress();
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            UUID application = joining.applied(Joining.application(email));
            probe.about(application);
            LocalDate today = LocalDate.now(clock);
            joining.pay(application, "declined");
            probe.expectNothingMore();

            clock.advance(Duration.ofSeconds(31));

            assertThat(probe.expect(PaymentLeftUnfinishedV1.class))
                    .isEqualTo(new PaymentLeftUnfinishedV1(
                            application,
                            personOf(application),
                            "Sample",
                            email,
                            "Employed",
                            6000,
                            true,
                            today.plusDays(89)));
            joining.pay(application, "declined");
            clock.advance(Duration.ofDays(2));
            awaitSettled(application);
            probe.expectNothingMore();
            assertThat(joining.pay(application, "settled").text("status")).isEqualTo("active");
        }
    }

    @Test
    void tellsOfAPaymentThatNobodyMadeAfterAnHour() {
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            UUID application = joining.applied(Joining.application(Joining.newAddress()));
            probe.about(application);
            clock.advance(Duration.ofMinutes(59));
            probe.expectNothingMore();

            clock.advance(Duration.ofMinutes(2));

            PaymentLeftUnfinishedV1 left = probe.expect(PaymentLeftUnfinishedV1.class);
            assertThat(left.declined()).isFalse();
            assertThat(left.toString()).doesNotContain(left.email(), left.givenName());
            clock.advance(Duration.ofDays(30));
            probe.expectNothingMore();
        }
    }

    @Test
    void tellsNothingOfWhatWasPaidOrIsNotToBePaid() {
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            UUID paid = joining.applied(Joining.application(Joining.newAddress()));
            UUID unproved = anybody.applied(Joining.unproved(Joining.newAddress()));
            UUID sponsored = joining.applied(Joining.application(Joining.newAddress(), "ESSEX-7K4M-9Q2X-TN5W"));
            probe.mentioning(paid, unproved, sponsored);
            joining.pay(paid, "declined");
            joining.pay(paid, "settled");

            clock.advance(Duration.ofHours(2));
            awaitSettled(joining.applied(Joining.application(Joining.newAddress())), Duration.ofHours(2));

            probe.expectNothingMore();
        }
    }

    @Test
    void tellsOfTheLatestApplicationOnlyAndOfNoneOnceOneIsPaid() {
        String changed = Joining.newAddress();
        String joined = Joining.newAddress();
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            UUID first = joining.applied(Joining.application(changed));
            UUID left = joining.applied(Joining.application(joined));
            joining.pay(left, "declined");
            clock.advance(Duration.ofSeconds(1));
            UUID second = joining.applied(Joining.application(changed));
            joining.pay(joining.applied(Joining.application(joined)), "settled");
            probe.mentioning(first, left, second);

            clock.advance(Duration.ofHours(2));

            assertThat(probe.expect(PaymentLeftUnfinishedV1.class).applicationId())
                    .isEqualTo(second);
            awaitSettled(first);
            awaitSettled(left);
            probe.expectNothingMore();
            assertThat(found(joined)).isEmpty();
        }
    }

    @Test
    void tellsNothingOfAnApplicationThatIsAboutToBeDeleted() {
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            UUID application = joining.applied(Joining.application(Joining.newAddress()));
            probe.about(application);

            clock.advance(Duration.ofDays(91));

            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(joining.look(application).status()).isEqualTo(404));
            probe.expectNothingMore();
        }
    }

    @Test
    void showsTheOfficeWhoHasNotPaidByNameAndAddress() {
        String email = Joining.newAddress();
        String family = "Unpaid" + email.replaceAll("\\D", "");
        Map<String, Object> body = Joining.application(email);
        body.put("familyName", family);
        UUID application = joining.applied(body);
        joining.pay(application, "declined");

        for (String text : List.of(family.toUpperCase(Locale.ROOT), "sample " + family, email)) {
            assertThat(found(text)).as(text).singleElement().satisfies(item -> {
                assertThat(item.path("id").asString()).isEqualTo(application.toString());
                assertThat(item.path("email").asString()).isEqualTo(email);
                assertThat(item.path("plan").asString()).isEqualTo("employed");
                assertThat(item.path("feePence").asLong()).isEqualTo(6000);
                assertThat(item.path("paymentDeclined").asBoolean()).isTrue();
                assertThat(item.path("receivedAt").asString()).isNotBlank();
            });
        }
        assertThat(found(family + "%")).isEmpty();
        joining.pay(application, "settled");
        assertThat(found(family)).isEmpty();
    }

    @Test
    void showsThemPageByPageTheNewestFirstToTheOfficeOnly() {
        String family = "Pages" + Joining.newAddress().replaceAll("\\D", "");
        List<String> applied = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> body = Joining.application(Joining.newAddress());
            body.put("familyName", family);
            applied.addFirst(joining.applied(body).toString());
            clock.advance(Duration.ofSeconds(1));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = officer.get(
                            APPLICATIONS + "?status=awaiting-payment&limit=2&query=" + family + "&cursor=" + cursor)
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(applied);
        Api member = api.as(TestTokens.bearer(UUID.randomUUID(), "member"));
        assertThat(api.get(APPLICATIONS + "?status=awaiting-payment").status()).isEqualTo(401);
        assertThat(member.get(APPLICATIONS + "?status=awaiting-payment").status())
                .isEqualTo(403);
    }

    @Test
    void saysWhatWasAppliedFor() {
        Answer received = joining.apply(Joining.application(Joining.newAddress()));

        assertThat(received.text("plan")).isEqualTo("employed");
        assertThat(joining.look(UUID.fromString(received.text("id"))).text("plan"))
                .isEqualTo("employed");
    }

    private List<JsonNode> found(String text) {
        return officer.get(APPLICATIONS + "?status=awaiting-payment&query=" + URLEncoder.encode(text, UTF_8))
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /// By then whatever else was due has been looked at, too.
    private void awaitSettled(UUID application, Duration later) {
        clock.advance(later);
        awaitSettled(application);
    }

    private void awaitSettled(UUID application) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(count(
                                "SELECT count(*) FROM application WHERE id = ? AND reminder_settled", application))
                        .isEqualTo(1));
    }
}
