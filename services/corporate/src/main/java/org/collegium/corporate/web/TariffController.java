package org.collegium.corporate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collegium.corporate.quote.DiscountBand;
import org.collegium.corporate.quote.DiscountTable;
import org.collegium.corporate.quote.EditingTariff;
import org.collegium.corporate.quote.PriceListItem;
import org.collegium.corporate.quote.Revised;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.collegium.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/corporate")
class TariffController {

    private final EditingTariff editing;

    TariffController(EditingTariff editing) {
        this.editing = editing;
    }

    @GetMapping("/discount-bands")
    ResponseEntity<Bands> bands(Caller caller) {
        Access.requireStaff(caller);
        Revised<DiscountTable> table = editing.discounts();
        List<Band> items = table.part().bands().stream()
                .map(band -> new Band(band.fromHeadcount(), band.discountPercent()))
                .toList();
        return ResponseEntity.ok().eTag(new Revision(table.revision()).tag()).body(new Bands(items));
    }

    @PutMapping("/discount-bands")
    ResponseEntity<Bands> replaceBands(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Bands request,
            Caller caller) {
        Access.requireStaff(caller);
        Revision seen = Revision.ifMatch(ifMatch);
        if (!editing.replace(request.table(), seen.number(), caller)) {
            throw Revision.changedMeanwhile();
        }
        return bands(caller);
    }

    @GetMapping("/price-list")
    ResponseEntity<PriceList> prices(Caller caller) {
        Access.requireStaff(caller);
        Revised<List<PriceListItem>> list = editing.prices();
        List<Price> items = list.part().stream()
                .map(item -> new Price(item.plan(), item.listPricePence(), item.costPerSeatPence()))
                .toList();
        return ResponseEntity.ok().eTag(new Revision(list.revision()).tag()).body(new PriceList(items));
    }

    @PutMapping("/price-list")
    ResponseEntity<PriceList> replacePrices(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PriceList request,
            Caller caller) {
        Access.requireStaff(caller);
        Revision seen = Revision.ifMatch(ifMatch);
        if (!editing.replace(request.list(), seen.number(), caller)) {
            throw Revision.changedMeanwhile();
        }
        return prices(caller);
    }

    record Band(
            @NotNull @Min(1) @Max(1_000_000) Integer fromHeadcount,
            @NotNull @Min(0) @Max(100) Integer discountPercent) {}

    record Bands(
            @NotEmpty @Size(max = DiscountTable.MAX_BANDS) List<@NotNull @Valid Band> items) {

        DiscountTable table() {
            List<DiscountBand> bands = items.stream()
                    .map(band -> new DiscountBand(band.fromHeadcount(), band.discountPercent()))
                    .toList();
            if (!DiscountTable.rises(bands)) {
                throw Problem.invalid(
                        "items",
                        "not-rising",
                        "List the bands by rising headcount, and let no larger employer get less discount.");
            }
            return new DiscountTable(bands);
        }
    }

    record Price(
            @NotNull
            @Pattern(
                    regexp = "[a-z][a-z0-9-]{0,49}",
                    message = "wrong-format|Use lower-case letters, digits and hyphens, at most 50.")
            String plan,

            @NotNull @Min(0) @Max(PriceListItem.MAX_PENCE) Long listPricePence,
            @NotNull @Min(0) @Max(PriceListItem.MAX_PENCE) Long costPerSeatPence) {}

    record PriceList(@NotEmpty @Size(max = 50) List<@NotNull @Valid Price> items) {

        List<PriceListItem> list() {
            Set<String> plans = new HashSet<>();
            for (Price price : items) {
                if (!plans.add(price.plan())) {
                    throw Problem.invalid(
                            "items", "plan-twice", "List every plan once; " + price.plan() + " is there twice.");
                }
            }
            return items.stream()
                    .map(price -> new PriceListItem(price.plan(), price.listPricePence(), price.costPerSeatPence()))
                    .toList();
        }
    }
}
