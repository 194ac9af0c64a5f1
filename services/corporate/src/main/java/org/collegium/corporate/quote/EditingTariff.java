package org.collegium.corporate.quote;

import java.util.List;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Shows and replaces the discount bands and the price list. Quotes already made keep their figures.
@Service
public class EditingTariff {

    private final Tariff tariff;
    private final Audit audit;

    EditingTariff(Tariff tariff, Audit audit) {
        this.tariff = tariff;
        this.audit = audit;
    }

    // Both reads of one moment: an old table under a new revision would let an editor overwrite what they never saw.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Revised<DiscountTable> discounts() {
        return new Revised<>(tariff.discounts(), tariff.revisionOf(TariffPart.DISCOUNT_BANDS));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Revised<List<PriceListItem>> prices() {
        return new Revised<>(tariff.prices(), tariff.revisionOf(TariffPart.PRICE_LIST));
    }

    /// @return whether it was replaced; false if the revision is not the latest
    @Transactional
    public boolean replace(DiscountTable table, long seenRevision, Caller caller) {
        if (!tariff.take(TariffPart.DISCOUNT_BANDS, seenRevision)) {
            return false;
        }
        String detail = "From " + tariff.discounts().bands() + " to " + table.bands() + ".";
        tariff.replace(table);
        audit.record(caller, "discount-bands-changed", "tariff/discount-bands", detail);
        return true;
    }

    /// @return whether it was replaced; false if the revision is not the latest
    @Transactional
    public boolean replace(List<PriceListItem> items, long seenRevision, Caller caller) {
        if (!tariff.take(TariffPart.PRICE_LIST, seenRevision)) {
            return false;
        }
        String detail = "From " + tariff.prices() + " to " + items + ".";
        tariff.replace(items);
        audit.record(caller, "price-list-changed", "tariff/price-list", detail);
        return true;
    }
}
