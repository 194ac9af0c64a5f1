package org.collegium.corporate.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.corporate.Employer.BASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Whoever reads the database reads no code.
@CorporateTest
class PlainCodesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsNoCodeInPlainTextAnywhere() {
        Employer employer = Employer.withSeats(port, clock, 10, "unique-code");
        Answer issued = issue(employer, "plain-" + UUID.randomUUID());
        List<String> codes = codes(issued);
        UUID voucher = UUID.fromString(issued.json().at("/items/0/id").asString());
        Answer rotated = Employer.staff(port)
                .withIdempotencyKey("rotate-" + UUID.randomUUID())
                .post(BASE + "/vouchers/" + voucher + "/rotation");
        codes.addAll(codes(rotated));
        Api.at(port)
                .withIdempotencyKey(UUID.randomUUID().toString())
                .post(BASE + "/voucher-checks", Map.of("code", codes.get(1)));

        assertThat(codes).hasSize(4).doesNotContain("");
        for (String code : codes) {
            assertThat(placesOf(code)).as(code).isEmpty();
            assertThat(placesOf(code.replace("-", ""))).as("without hyphens").isEmpty();
        }
    }

    @Test
    void repeatsTheSameCodesForARepeatedRequest() {
        Employer employer = Employer.withSeats(port, clock, 10, "unique-code");
        String key = "repeat-" + UUID.randomUUID();

        Answer first = issue(employer, key);
        Answer repeat = issue(employer, key);

        assertThat(repeat.header("Idempotency-Replayed")).contains("true");
        assertThat(repeat.status()).isEqualTo(first.status());
        assertThat(repeat.body()).isEqualTo(first.body());
    }

    @Test
    void opensAnAnswerForItsOwnRequestOnly() {
        Employer employer = Employer.withSeats(port, clock, 10, "unique-code");
        String key = "moved-" + UUID.randomUUID();
        issue(employer, key);

        // Whoever may write to the database but has no key cannot have another caller be given the answer.
        jdbc.sql("UPDATE idempotency_key SET key = ? WHERE key = ?")
                .params(key + "-other", key)
                .update();

        assertThat(issue(employer, key + "-other").status()).isEqualTo(500);
        jdbc.sql("DELETE FROM idempotency_key WHERE key = ?")
                .param(key + "-other")
                .update();
    }

    private Answer issue(Employer employer, String key) {
        return Employer.staff(port)
                .withIdempotencyKey(key)
                .post(
                        BASE + "/agreements/" + employer.agreementId() + "/vouchers",
                        Map.of("kind", "unique", "count", 3));
    }

    private static List<String> codes(Answer issued) {
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        List<String> codes = new ArrayList<>();
        for (JsonNode item : issued.json().path("items")) {
            codes.add(item.path("code").asString());
        }
        return codes;
    }

    /// Every column of every table, whatever its type, that holds the text.
    private List<String> placesOf(String text) {
        List<String> places = new ArrayList<>();
        for (Column column : columns()) {
            String condition = column.type.equals("bytea")
                    ? "position(convert_to(:text, 'UTF8') in %s) > 0"
                    : "position(upper(:text) in upper(%s::text)) > 0";
            long rows = jdbc.sql("SELECT count(*) FROM %s WHERE ".formatted(column.table)
                            + condition.formatted('"' + column.name + '"'))
                    .param("text", text)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                places.add(column.table + "." + column.name);
            }
        }
        return places;
    }

    private List<Column> columns() {
        List<Column> columns = jdbc.sql("""
                        SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        assertThat(columns).hasSizeGreaterThan(50);
        return columns;
    }

    private record Column(String table, String name, String type) {}
}
