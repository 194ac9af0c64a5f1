package org.collegium.corporate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorporateTest
class TariffIT {

    private static final String BANDS = "/api/corporate/discount-bands";
    private static final String PRICES = "/api/corporate/price-list";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void beginsWithTheSchemesRule() {
        var items = Employer.staff(port).get(BANDS).json().path("items");

        assertThat(items.get(0).path("fromHeadcount").asInt()).isEqualTo(200);
        assertThat(items.get(0).path("discountPercent").asInt()).isEqualTo(33);
        assertThat(items.get(items.size() - 1).path("discountPercent").asInt()).isEqualTo(66);
    }

    @Test
    void replacesTheTableThatTheEditorHasSeenAndKeepsRecord() {
        Api staff = Employer.staff(port);
        int before = audited();
        for (String path : List.of(BANDS, PRICES)) {
            Api.Answer seen = staff.get(path);
            String tag = seen.header("ETag").orElseThrow();

            Api.Answer unseen = staff.put(path, seen.body());
            Api.Answer replaced = staff.with("If-Match", tag).put(path, seen.body());
            Api.Answer late = staff.with("If-Match", tag).put(path, seen.body());

            assertThat(unseen.status()).isEqualTo(428);
            assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
            assertThat(replaced.body()).isEqualTo(seen.body());
            assertThat(replaced.header("ETag")).isNotEqualTo(seen.header("ETag"));
            assertThat(late.status()).isEqualTo(412);
        }
        assertThat(audited()).isEqualTo(before + 2);
    }

    private int audited() {
        return jdbc.sql("select count(*) from audit_entry where subject like 'tariff/%'")
                .query(Integer.class)
                .single();
    }

    record Wrong(String path, Object body, String field) {}

    static Stream<Wrong> wrongTables() {
        Map<String, Object> band = Map.of("fromHeadcount", 200, "discountPercent", 33);
        return Stream.of(
                new Wrong(BANDS, Map.of("items", List.of()), "items"),
                new Wrong(BANDS, Map.of(), "items"),
                new Wrong(BANDS, Map.of("items", List.of(band, band)), "items"),
                new Wrong(BANDS, Map.of("items", List.of(Map.of("fromHeadcount", 200))), "items[0].discountPercent"),
                new Wrong(
                        BANDS,
                        Map.of("items", List.of(Map.of("fromHeadcount", 200, "discountPercent", 101))),
                        "items[0].discountPercent"),
                new Wrong(
                        PRICES,
                        Map.of(
                                "items",
                                List.of(Map.of("plan", "employed", "listPricePence", -1, "costPerSeatPence", 0))),
                        "items[0].listPricePence"),
                new Wrong(
                        PRICES,
                        Map.of("items", List.of(Map.of("plan", "<b>", "listPricePence", 1, "costPerSeatPence", 0))),
                        "items[0].plan"));
    }

    @ParameterizedTest
    @MethodSource("wrongTables")
    void refusesTableThatMakesNoSense(Wrong wrong) {
        Api staff = Employer.staff(port);
        Api.Answer before = staff.get(wrong.path());

        Api.Answer answer =
                staff.with("If-Match", before.header("ETag").orElseThrow()).put(wrong.path(), wrong.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(wrong.field());
        assertThat(staff.get(wrong.path()).body()).isEqualTo(before.body());
    }

    @Test
    void describesItsApi() {
        Api.Answer answer = Api.at(port).get("/api/corporate/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("openapi")).startsWith("3.1");
        assertThat(answer.json().path("paths").propertyNames())
                .contains(
                        "/api/corporate/organisations",
                        "/api/corporate/quotes",
                        "/api/corporate/agreements/{id}/acceptance",
                        "/api/corporate/voucher-checks");
    }
}
