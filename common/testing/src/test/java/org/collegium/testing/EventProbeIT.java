package org.collegium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.contracts.corporate.SeatRefusedV1;
import org.collegium.contracts.membership.DuplicateApplicationReceivedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventProbeIT {

    private static final String REFUSED = "collegium.corporate.seat-refused.v1";
    private static final String REDEEMED = "collegium.corporate.seat-redeemed.v1";
    private static final String DUPLICATE = "collegium.membership.duplicate-application-received.v1";

    private final FactSender sender = new FactSender(MovableClock.atRealNow());
    private final EventProbe probe = EventProbe.fromNow();
    private final UUID application = UUID.randomUUID();

    @AfterEach
    void closeBoth() {
        probe.close();
        sender.close();
    }

    @Test
    void givesFactsInTheOrderTheyWereSentAcrossTopics() {
        for (int round = 0; round < 10; round++) {
            sender.send(application, new DuplicateApplicationReceivedV1(application, application));
            sender.send(application, refused("no-seat-left"));
            sender.send(application, redeemed());
        }

        for (int round = 0; round < 10; round++) {
            assertThat(probe.expect(DUPLICATE, REFUSED, REDEEMED)).hasSize(3);
        }
        probe.expectNothingMore();
    }

    @Test
    void readsThePayloadAsTheContractsRecord() {
        sender.send(application, refused("no-seat-left"));

        assertThat(probe.expect(SeatRefusedV1.class)).isEqualTo(refused("no-seat-left"));
    }

    @Test
    void failsAtOnceWhenAnotherFactComesFirst() {
        sender.send(application, redeemed());
        sender.send(application, refused("no-seat-left"));

        assertThatThrownBy(() -> probe.expect(REFUSED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected " + REFUSED)
                .hasMessageContaining(REDEEMED);
    }

    @Test
    void ignoresFactsThatTheTestIsNotAbout() {
        UUID somebodyElse = UUID.randomUUID();
        sender.send(somebodyElse, redeemed());
        sender.send(application, refused("no-seat-left"));

        probe.about(application).expect(REFUSED);

        probe.expectNothingMore();
    }

    @Test
    void findsFactsThatMentionAnIdWhateverTheirKey() {
        sender.send(UUID.randomUUID(), refused("no-seat-left"));

        probe.mentioning(application).expect(REFUSED);
    }

    @Test
    void failsWhenSomethingIsLeft() {
        sender.send(application, redeemed());

        assertThatThrownBy(probe::expectNothingMore)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(REDEEMED);
    }

    @Test
    void doesNotSeeWhatWasSentBefore() {
        sender.send(application, redeemed());

        try (EventProbe late = EventProbe.fromNow()) {
            late.expectNothingMore();
        }
    }

    @Test
    void seesDuplicatesTombstonesAndPoisonAsTheyAre() {
        UUID id = UUID.randomUUID();
        sender.send(id, application, redeemed());
        sender.send(id, application, redeemed());
        sender.send(application, new PersonErasedV1(application));
        sender.sendPoison(application, SeatRefusedV1.class);

        var seen = probe.expect(REDEEMED, REDEEMED, "collegium.membership.person-erased.v1", REFUSED);

        assertThat(seen.get(0).headers()).containsEntry("ce_id", id.toString()).containsEntry("ce_source", "corporate");
        assertThat(seen.get(1).headers()).containsEntry("ce_id", id.toString());
        assertThat(seen.get(2).value()).isNull();
        assertThatThrownBy(() -> seen.get(3).json()).isInstanceOf(RuntimeException.class);
    }

    private SeatRefusedV1 refused(String code) {
        return new SeatRefusedV1(application, code);
    }

    private SeatRedeemedV1 redeemed() {
        return new SeatRedeemedV1(application, application, application, application);
    }
}
