package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.collegium.membership.application.AnsweringSeats;
import org.collegium.membership.application.ApplicationId;
import org.collegium.membership.application.ApplicationRefusal;
import org.collegium.membership.application.ApplicationStatus;
import org.collegium.membership.application.ApplicationView;
import org.collegium.membership.application.ApplyForMembership;
import org.collegium.membership.application.Applying;
import org.collegium.membership.application.ClientNetwork;
import org.collegium.membership.application.HeldSeat;
import org.collegium.membership.application.Receipt;
import org.collegium.membership.application.VoucherCode;
import org.collegium.membership.member.Sponsorship;
import org.collegium.membership.payment.PaymentOutcome;
import org.collegium.membership.payment.TakingPayments;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonName;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.Scenarios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever the order, repetition and loss of what corporate says: a seat is used by a membership or given
/// back, and an address has one membership. The relay is off, so that what was told stays in the outbox to be
/// counted.
@IntegrationTest(properties = {Joining.SANDBOX, Joining.VOUCHER_KEY, "collegium.messaging.enabled=false"})
class SeatConversationIT {

    @Autowired
    Applying applying;

    @Autowired
    AnsweringSeats answering;

    @Autowired
    TakingPayments payments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    /// Others in this JVM wait until every outbox is empty, and nothing empties this one.
    @AfterEach
    void forgetWhatWasTold() {
        jdbc.sql("DELETE FROM outbox").update();
    }

    @Test
    void endsAlikeWhenFactsComeInOrderOfTheirKeyButTwiceOrLate() {
        Scenarios.in(this::freshWorld)
                .action("first", "reserved", world -> reserve(world.first))
                .action("first", "expired", world -> answering.expired(world.first))
                .action("second", "refused", world -> answering.refused(world.second, ApplicationRefusal.NO_SEAT_LEFT))
                .invariant(this::nobodyBelongsTwice)
                .losing(this::rollBack)
                .sameEndAs(world -> List.of(
                        view(world.first).status(),
                        view(world.second).status(),
                        told(world.first, "membership-activated"),
                        told(world.first, "seat-returned"),
                        told(world.second, "seat-returned")))
                .runs(40)
                .inAnyOrder();
    }

    @Test
    void usesOrReturnsEverySeatWhateverTheOrder() {
        Scenarios.in(this::freshWorld)
                .action("first reserved", world -> reserve(world.first))
                .action("first expired", world -> answering.expired(world.first))
                .action("second reserved", world -> reserve(world.second))
                .action("second refused", world -> answering.refused(world.second, ApplicationRefusal.NO_SEAT_LEFT))
                .action("third pays", world -> payments.take(world.third, PaymentOutcome.SETTLED))
                .invariant(this::nobodyBelongsTwice)
                .losing(this::rollBack)
                .sameEndAs(world -> List.of(isAnswered(world.first), isAnswered(world.second)))
                .runs(80)
                .inAnyOrder();
    }

    private World freshWorld() {
        forgetWhatWasTold();
        return new World();
    }

    private void nobodyBelongsTwice(World world) {
        assertThat(count("SELECT count(*) FROM person_email WHERE email = :key", world.email.value()))
                .isLessThanOrEqualTo(1);
        assertThat(List.of(world.first, world.second, world.third).stream()
                        .filter(id -> view(id).status() == ApplicationStatus.ACTIVE)
                        .count())
                .isLessThanOrEqualTo(1);
        for (ApplicationId id : List.of(world.first, world.second, world.third)) {
            long activated = told(id, "membership-activated");
            assertThat(activated).isEqualTo(view(id).status() == ApplicationStatus.ACTIVE ? 1 : 0);
            assertThat(activated == 1 && told(id, "seat-returned") > 0).isFalse();
        }
    }

    /// Whether corporate knows what became of the seat: it is used, or it was given back.
    private boolean isAnswered(ApplicationId id) {
        return told(id, "membership-activated") == 1 ^ told(id, "seat-returned") >= 1;
    }

    private void reserve(ApplicationId id) {
        Sponsorship sponsorship = new Sponsorship(UuidCreator.getTimeOrderedEpoch(), "Sample Council");
        answering.reserved(new HeldSeat(id, sponsorship, LocalDate.now(clock).plusMonths(6)));
    }

    private void rollBack(World world, Consumer<World> action) {
        transaction.executeWithoutResult(status -> {
            action.accept(world);
            status.setRollbackOnly();
        });
    }

    private ApplicationView view(ApplicationId id) {
        return applying.find(id).orElseThrow();
    }

    /// How often a fact was told that names the application.
    private long told(ApplicationId id, String fact) {
        return count(
                "SELECT count(*) FROM outbox o WHERE o::text LIKE '%collegium.membership." + fact
                        + ".v1%' AND o::text LIKE '%' || :key || '%'",
                id.value().toString());
    }

    private long count(String sql, String key) {
        return jdbc.sql(sql).param("key", key).query(Long.class).single();
    }

    /// Three applications of one new address, two with vouchers.
    private final class World {

        final MailAddress email = new MailAddress(Joining.newAddress());
        final ApplicationId first = apply(new VoucherCode("ESSEX-7K4M-9Q2X-TN5W"));
        final ApplicationId second = apply(new VoucherCode("LEEDS-7K4M-9Q2X-TN5W"));
        final ApplicationId third = apply(null);

        private ApplicationId apply(@Nullable VoucherCode voucher) {
            Receipt receipt = applying.apply(new ApplyForMembership(
                    new PersonName("Sample", "Member"),
                    email,
                    "employed",
                    null,
                    voucher,
                    true,
                    true,
                    null,
                    new ClientNetwork(1)));
            if (receipt instanceof Receipt.Received(ApplicationView application)) {
                return application.id();
            }
            throw new IllegalStateException("The application was not received: " + receipt);
        }
    }
}
