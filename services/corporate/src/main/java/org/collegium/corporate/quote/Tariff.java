package org.collegium.corporate.quote;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Tariff {

    private final JdbcClient jdbc;

    Tariff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DiscountTable discounts() {
        return new DiscountTable(
                jdbc.sql("select from_headcount, discount_percent from discount_band order by from_headcount")
                        .query(new SimplePropertyRowMapper<>(DiscountBand.class))
                        .list());
    }

    List<PriceListItem> prices() {
        return jdbc.sql("select plan, list_price_pence, cost_per_seat_pence from price_list_item order by plan")
                .query(new SimplePropertyRowMapper<>(PriceListItem.class))
                .list();
    }

    Optional<PriceListItem> priceOf(String plan) {
        return jdbc.sql("select plan, list_price_pence, cost_per_seat_pence from price_list_item where plan = :plan")
                .param("plan", plan)
                .query(PriceListItem.class)
                .optional();
    }

    /// The social workers of the organisation, or of the group together; empty if there is no such buyer.
    Optional<Integer> headcount(@Nullable UUID organisationId, @Nullable UUID groupId) {
        return jdbc.sql("""
                        select least(sum(o.social_workers), 2147483647)::integer from organisation o
                        where o.id = :organisation
                           or o.id in (select m.organisation_id from organisation_group_member m where m.group_id = :group)
                        having count(*) > 0
                        """)
                .param("organisation", organisationId)
                .param("group", groupId)
                .query(Integer.class)
                .optional();
    }

    long revisionOf(TariffPart part) {
        return jdbc.sql("select revision from tariff where part = :part")
                .param("part", part.word())
                .query(Long.class)
                .single();
    }

    /// Counts the revision up, which also holds other editors back; false if it is not the one seen.
    boolean take(TariffPart part, long seenRevision) {
        return jdbc.sql("update tariff set revision = revision + 1 where part = :part and revision = :seen")
                        .param("part", part.word())
                        .param("seen", seenRevision)
                        .update()
                == 1;
    }

    void replace(DiscountTable table) {
        jdbc.sql("delete from discount_band").update();
        for (DiscountBand band : table.bands()) {
            jdbc.sql("insert into discount_band (from_headcount, discount_percent) values (:from, :percent)")
                    .param("from", band.fromHeadcount())
                    .param("percent", band.discountPercent())
                    .update();
        }
    }

    void replace(List<PriceListItem> items) {
        jdbc.sql("delete from price_list_item").update();
        for (PriceListItem item : items) {
            jdbc.sql("""
                            insert into price_list_item (plan, list_price_pence, cost_per_seat_pence)
                            values (:plan, :price, :cost)
                            """)
                    .param("plan", item.plan())
                    .param("price", item.listPricePence())
                    .param("cost", item.costPerSeatPence())
                    .update();
        }
    }
}
