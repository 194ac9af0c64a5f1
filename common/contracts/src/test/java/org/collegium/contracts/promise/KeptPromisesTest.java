package org.collegium.contracts.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What was accepted once stays: every schema follows lawfully from the one before, and no example is edited
/// or lost.
class KeptPromisesTest {

    @BeforeAll
    static void acceptWhatIsNew() throws IOException {
        if (Boolean.getBoolean("contracts.accept")) {
            Acceptance.run();
        }
    }

    static Stream<Promise> all() {
        return Promise.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void changesASchemaOnlyAsTheLawAllows(Promise promise) {
        List<JsonNode> history = promise.history();

        for (int i = 1; i < history.size(); i++) {
            assertThat(SchemaChange.breaches(history.get(i - 1), history.get(i)))
                    .as("from %s to %s", i, i + 1)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasAcceptedTheSchemaOfToday(Promise promise) {
        List<JsonNode> history = promise.history();

        assertThat(history)
                .as("accept it with ./mvnw -pl common/contracts test -Dcontracts.accept=true")
                .isNotEmpty();
        assertThat(SchemaChange.breaches(history.getLast(), promise.schema()))
                .as("this breaks what readers rely on: make a new major version instead")
                .isEmpty();
        assertThat(promise.schema())
                .as("the change is lawful: accept it with ./mvnw -pl common/contracts test -Dcontracts.accept=true")
                .isEqualTo(history.getLast());
    }

    @Test
    void keepsEveryAcceptedFileAsItWas() {
        assertThat(Seals.broken()).isEmpty();
    }

    @Test
    void sealsEveryFile() {
        assertThat(Seals.missing())
                .as("accept these with ./mvnw -pl common/contracts test -Dcontracts.accept=true")
                .isEmpty();
    }
}
