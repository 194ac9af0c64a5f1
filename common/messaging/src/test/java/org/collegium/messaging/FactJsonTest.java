package org.collegium.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contracts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactJsonTest {

    private static final UUID ID = UUID.fromString("0193a5d2-7e6f-7000-8000-000000000017");

    private final FactJson json = new FactJson();

    record Termed(
            UUID id,
            LocalDate endsOn,
            Instant toldAt,
            List<String> emails,
            @Nullable UUID sponsor,
            long pence) {}

    @Test
    void writesDatesAsIsoText() {
        var fact = new Termed(
                ID,
                LocalDate.of(2013, 3, 31),
                Instant.parse("2012-11-22T09:00:00Z"),
                List.of("a@example.org"),
                null,
                6000);

        String text = json.write(fact);

        assertThat(text)
                .isEqualTo("{\"id\":\"%s\",\"endsOn\":\"2013-03-31\",\"toldAt\":\"2012-11-22T09:00:00Z\",".formatted(ID)
                        + "\"emails\":[\"a@example.org\"],\"sponsor\":null,\"pence\":6000}");
        assertThat(json.read(text.getBytes(UTF_8), Termed.class)).isEqualTo(fact);
    }

    @Test
    void namesTheComponentThatIsMissing() {
        assertThatExceptionOfType(UnreadableFact.class)
                .isThrownBy(() -> json.read(
                        "{\"id\":\"%s\",\"toldAt\":\"2012-11-22T09:00:00Z\",\"emails\":[],\"pence\":1}"
                                .formatted(ID)
                                .getBytes(UTF_8),
                        Termed.class))
                .withMessageContaining("endsOn is missing");
    }

    @Test
    void makesATombstoneFromItsKey() {
        assertThat(json.tombstone(ID, Counted.NameErasedV1.class)).isEqualTo(new Counted.NameErasedV1(ID));
    }

    /// Every promised tombstone can be made from its key, and every contract's name and topic can be read.
    @Test
    void canCarryEveryContractOfTheHouse() {
        var catalogue = new Catalogue(Contracts.all());

        assertThat(Contracts.all()).isNotEmpty().allSatisfy(contract -> {
            var promise = Catalogue.contractOf(contract);
            assertThat(catalogue.find(promise.type())).isEqualTo(contract);
            assertThat(catalogue.topics()).containsKey(promise.topic());
            if (promise.tombstone()) {
                assertThat(json.tombstone(ID, contract)).hasNoNullFieldsOrProperties();
                assertThat(catalogue.topics()).containsEntry(promise.topic(), new Retention.LatestOfKey());
            }
        });
    }
}
