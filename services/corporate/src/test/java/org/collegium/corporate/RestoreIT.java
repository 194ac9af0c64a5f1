package org.collegium.corporate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.testing.EventProbe;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.RealPostgres;
import org.collegium.testing.RealPostgres.Database;
import org.collegium.testing.SeenFact;
import org.collegium.testing.ServiceInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The restore of `docs/operations.md`, on an instance of its own: its database goes back to an earlier copy,
/// and it reads every topic again.
class RestoreIT {

    private static final String NAME = "corporate-restore";
    private static final String REPLAY = "collegium.messaging.replay=from-start:drill";
    private static final String RESERVED = "collegium.corporate.seat-reserved.v2";
    private static final String REDEEMED = "collegium.corporate.seat-redeemed.v1";

    private final MovableClock clock = MovableClock.atRealNow();
    private final FactSender membership = new FactSender(clock);
    private final Applicant early = Applicant.fresh();
    private final Applicant lost = Applicant.fresh();
    private final Applicant unread = Applicant.fresh();

    @AfterEach
    void hangUp() {
        membership.close();
    }

    @Test
    void answersWhatTheRestoredDatabaseDoesNotKnowAndNothingElseAgain() {
        try (EventProbe probe = EventProbe.fromNow("corporate.redemption")) {
            probe.mentioning(early.applicationId(), lost.applicationId(), unread.applicationId());
            // Its replay would answer what others asked in the last minutes: to this database that is lost.
            probe.drain();
            ServiceInstance.empty("membership.application", "membership.membership");
            Database database = RealPostgres.fresh(NAME);
            Employer employer;
            String hash;
            ServiceInstance first = open(database);
            try {
                employer = Employer.withSeats(first.port(), clock, 3, "none");
                hash = first.bean(VoucherHashing.class).hashOf(VoucherCode.typed(employer.code()));
                asks(early, hash);
                awaitSeats(first, employer, 3, 1, 0, 2);
            } finally {
                first.stop();
            }
            Database backup = RealPostgres.copyOf(database);
            ServiceInstance second = open(database);
            try {
                asks(lost, hash);
                awaitSeats(second, employer, 3, 2, 0, 1);
                membership.send(lost.membershipId(), lost.isActivated(employer.agreementId()));
                awaitSeats(second, employer, 3, 1, 1, 1);
            } finally {
                second.stop();
            }
            asks(unread, hash);

            try (ServiceInstance restored = open(backup, REPLAY)) {
                // Had one been answered twice, three seats would not do.
                awaitSeats(restored, employer, 3, 2, 1, 0);
                membership.awaitHeardBy(NAME);

                List<SeenFact> told = probe.drain().stream()
                        .filter(fact -> NAME.equals(fact.headers().get("ce_source")))
                        .toList();
                assertThat(typesOf(early, told)).containsExactly(RESERVED);
                assertThat(typesOf(lost, told)).containsExactly(RESERVED, REDEEMED, RESERVED, REDEEMED);
                assertThat(typesOf(unread, told)).containsExactly(RESERVED);
                assertThat(told)
                        .allSatisfy(fact -> assertThat(
                                        fact.json().path("agreementId").asString())
                                .isEqualTo(employer.agreementId().toString()));
            }
        }
    }

    private void asks(Applicant applicant, String voucherHash) {
        membership.send(applicant.applicationId(), applicant.asks(voucherHash));
    }

    private static void awaitSeats(ServiceInstance instance, Employer employer, Integer... seats) {
        Awaitility.await("seats " + List.of(seats))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(employer.seats(instance.port())).containsExactly(seats));
    }

    private static List<String> typesOf(Applicant applicant, List<SeenFact> told) {
        return told.stream()
                .filter(fact -> fact.key().equals(applicant.applicationId().toString()))
                .map(SeenFact::type)
                .toList();
    }

    private static ServiceInstance open(Database database, String... more) {
        String[] properties = new String[more.length + 2];
        properties[0] = CorporateTest.VOUCHER_KEY;
        properties[1] = CorporateTest.ENCRYPTION_KEY;
        System.arraycopy(more, 0, properties, 2, more.length);
        return ServiceInstance.open(CorporateApplication.class, NAME, database, properties);
    }
}
