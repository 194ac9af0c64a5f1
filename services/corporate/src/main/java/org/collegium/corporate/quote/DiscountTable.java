package org.collegium.corporate.quote;

import java.util.List;
import java.util.OptionalInt;

/// The scheme's discount bands, lowest headcount first; more social workers never get less discount.
public record DiscountTable(List<DiscountBand> bands) {

    /// The most bands a table may have: more than a reader can compare is a mistake.
    public static final int MAX_BANDS = 50;

    /// @throws IllegalArgumentException if the bands do not rise; see [#rises]
    public DiscountTable {
        bands = List.copyOf(bands);
        if (!rises(bands)) {
            throw new IllegalArgumentException("Discount bands must rise, got " + bands + ".");
        }
    }

    /// Whether headcounts rise strictly and discounts never fall.
    public static boolean rises(List<DiscountBand> bands) {
        for (int i = 1; i < bands.size(); i++) {
            DiscountBand lower = bands.get(i - 1);
            DiscountBand upper = bands.get(i);
            if (upper.fromHeadcount() <= lower.fromHeadcount() || upper.discountPercent() < lower.discountPercent()) {
                return false;
            }
        }
        return !bands.isEmpty();
    }

    /// The fewest social workers the scheme is for.
    int minimumHeadcount() {
        return bands.getFirst().fromHeadcount();
    }

    /// Empty below the minimum headcount.
    OptionalInt percentFor(int headcount) {
        return bands.reversed().stream()
                .filter(band -> headcount >= band.fromHeadcount())
                .mapToInt(DiscountBand::discountPercent)
                .findFirst();
    }
}
