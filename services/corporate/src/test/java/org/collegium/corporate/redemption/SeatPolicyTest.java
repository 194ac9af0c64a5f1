package org.collegium.corporate.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final SeatsTaken NOTHING = SeatsTaken.NOTHING_TAKEN;

    record Refusal(
            Optional<Offer> offer, boolean addressProved, SeatsTaken taken, LocalDate today, SeatRefusal reason) {}

    static Stream<Refusal> refusals() {
        Optional<Offer> open = offer("none", true, false);
        return Stream.of(
                new Refusal(Optional.empty(), true, NOTHING, FIRST, SeatRefusal.VOUCHER_UNKNOWN),
                new Refusal(offer("none", false, true), true, NOTHING, FIRST, SeatRefusal.AGREEMENT_NOT_ACTIVE),
                new Refusal(open, true, NOTHING, FIRST.minusDays(1), SeatRefusal.AGREEMENT_NOT_ACTIVE),
                new Refusal(open, true, NOTHING, LAST.plusDays(1), SeatRefusal.AGREEMENT_NOT_ACTIVE),
                new Refusal(
                        offer("email-domain", true, false), true, NOTHING, FIRST, SeatRefusal.EMAIL_DOMAIN_NOT_COVERED),
                new Refusal(
                        offer("email-domain", true, true), false, NOTHING, FIRST, SeatRefusal.EMAIL_DOMAIN_NOT_COVERED),
                new Refusal(open, true, new SeatsTaken(true, false), FIRST, SeatRefusal.ALREADY_REDEEMED),
                new Refusal(open, true, new SeatsTaken(false, true), FIRST, SeatRefusal.ALREADY_REDEEMED));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithTheReason(Refusal expected) {
        SeatDecision decision = SeatPolicy.decide(
                expected.offer(), "employed", expected.addressProved(), expected.taken(), expected.today());

        assertThat(decision).isEqualTo(new SeatDecision.Refused(expected.reason()));
    }

    @Test
    void refusesAnotherPlan() {
        assertThat(SeatPolicy.decide(offer("none", true, false), "independent", true, NOTHING, FIRST))
                .isEqualTo(new SeatDecision.Refused(SeatRefusal.PLAN_NOT_COVERED));
    }

    record Eligibility(Optional<Offer> offer, boolean addressProved, LocalDate today) {}

    static Stream<Eligibility> eligibilities() {
        return Stream.of(
                new Eligibility(offer("none", true, false), false, FIRST),
                new Eligibility(offer("none", true, false), false, LAST),
                new Eligibility(offer("unique-code", true, false), false, FIRST),
                new Eligibility(offer("email-domain", true, true), true, FIRST));
    }

    @ParameterizedTest
    @MethodSource("eligibilities")
    void letsOthersTryForSeat(Eligibility expected) {
        SeatDecision decision =
                SeatPolicy.decide(expected.offer(), "employed", expected.addressProved(), NOTHING, expected.today());

        assertThat(decision)
                .isEqualTo(new SeatDecision.Eligible(expected.offer().orElseThrow()));
    }

    private static Optional<Offer> offer(String binding, boolean accepted, boolean domainCovered) {
        UUID id = new UUID(1, 1);
        return Optional.of(new Offer(
                id, "shared", id, "Sample Council", "employed", binding, accepted, FIRST, LAST, domainCovered));
    }
}
