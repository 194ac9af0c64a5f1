package org.collegium.corporate.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PricingTest {

    private static final DiscountTable TABLE = new DiscountTable(
            List.of(new DiscountBand(200, 33), new DiscountBand(500, 44), new DiscountBand(2500, 66)));

    @ParameterizedTest
    @CsvSource({"200, 33", "499, 33", "500, 44", "2499, 44", "2500, 66", "1000000, 66"})
    void discountsByHeadcount(int headcount, int percent) {
        assertThat(TABLE.percentFor(headcount)).hasValue(percent);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "199"})
    void offersNothingBelowTheMinimum(int headcount) {
        assertThat(TABLE.percentFor(headcount)).isEmpty();
    }

    @Test
    void neverDiscountsLargerEmployerLess() {
        int before = 0;
        for (int headcount = 200; headcount < 3000; headcount++) {
            OptionalInt percent = TABLE.percentFor(headcount);
            assertThat(percent.orElseThrow()).isGreaterThanOrEqualTo(before);
            before = percent.orElseThrow();
        }
    }

    static Stream<List<DiscountBand>> wrongBands() {
        return Stream.of(
                List.of(),
                List.of(new DiscountBand(200, 33), new DiscountBand(200, 40)),
                List.of(new DiscountBand(300, 33), new DiscountBand(200, 40)),
                List.of(new DiscountBand(200, 40), new DiscountBand(300, 33)));
    }

    @ParameterizedTest
    @MethodSource("wrongBands")
    void refusesBandsThatDoNotRise(List<DiscountBand> bands) {
        assertThat(DiscountTable.rises(bands)).isFalse();
        assertThatThrownBy(() -> new DiscountTable(bands)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Year's fee, year's cost, per cent, months; price and cost of the whole, in pence.
    @ParameterizedTest
    @CsvSource({
        "6000, 2200, 33, 12, 4020, 2200",
        "6000, 2200, 66, 12, 2040, 2200",
        "6000, 2200, 66, 36, 6120, 6600",
        "6000, 2200, 33, 1, 335, 183",
        "1000, 600, 33, 12, 670, 600",
        "1000, 600, 33, 1, 56, 50",
        "9000, 2200, 44, 18, 7560, 3300",
        "101, 0, 50, 12, 51, 0",
        "1, 1, 33, 1, 0, 0",
        "0, 0, 0, 60, 0, 0",
        "10000000, 10000000, 0, 60, 50000000, 50000000"
    })
    void roundsPriceAndCostOnceHalfAPennyUp(long fee, long cost, int percent, int months, long price, long costOfAll) {
        SeatPrice seat = SeatPrice.of(new PriceListItem("employed", fee, cost), percent, months);

        assertThat(seat).isEqualTo(new SeatPrice(price, costOfAll));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 12, true",
        "2028-06-01, 12, true",
        "2028-06-02, 12, false",
        "2025-06-02, 12, true",
        "2025-06-01, 12, false",
        "2021-06-02, 60, true",
        "+999999999-12-31, 1, false",
        "-999999999-01-01, 60, false"
    })
    void quotesTermsInReachOnly(LocalDate startsOn, int months, boolean inReach) {
        assertThat(new Term(startsOn, months).isInReachOn(LocalDate.of(2026, 6, 1)))
                .isEqualTo(inReach);
    }
}
