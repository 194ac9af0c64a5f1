package org.collegium.contracts.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.Contract;
import org.collegium.contracts.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The list of contracts is complete, and each is named by the rule.
class ContractListTest {

    /// The one topic that keeps personal data: compacted, so that an erased person leaves the log.
    private static final String PERSON_TOPIC = "membership.person";

    private static final Set<String> PERSONAL =
            Set.of("givenName", "familyName", "email", "emails", "phone", "postalAddress", "dateOfBirth");

    static Stream<Promise> all() {
        return Promise.all();
    }

    @Test
    void listsEveryRecordThatCarriesAContract() throws Exception {
        assertThat(Contracts.all())
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(recordsOnDisk());
    }

    @Test
    void givesEveryContractATypeOfItsOwn() {
        assertThat(Promise.all().map(Promise::name)).doesNotHaveDuplicates();
    }

    @Test
    void keepsEveryTypeThatWasEverPromised() {
        assertThat(Promise.all().map(Promise::name)).containsAll(Promise.typesWithHistory());
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesTypeTopicAndRecordAlike(Promise promise) {
        String service = promise.type().getPackageName().replaceAll(".*\\.", "");
        String words = promise.type()
                .getSimpleName()
                .replaceAll("V(\\d+)$", ".v$1")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);

        assertThat(promise.name()).isEqualTo("collegium." + service + "." + words);
        assertThat(promise.contract().topic()).matches(service + "\\.[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesATombstoneNothingButItsKey(Promise promise) {
        if (promise.contract().tombstone()) {
            assertThat(promise.type().getRecordComponents())
                    .singleElement()
                    .satisfies(key -> assertThat(key.getType()).isEqualTo(UUID.class));
            assertThat(promise.schema().path("type").asString()).isEqualTo("null");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsPersonalDataOnThePersonTopicOnly(Promise promise) {
        if (!promise.contract().topic().equals(PERSON_TOPIC)
                && promise.contract().keptMinutes() == 0) {
            assertThat(promise.schema().findValues("properties").stream()
                            .flatMap(properties -> properties.propertyNames().stream()))
                    .doesNotContainAnyElementsOf(PERSONAL);
        }
    }

    private static List<Class<? extends Record>> recordsOnDisk() throws URISyntaxException, IOException {
        Path classes = Path.of(Contracts.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .<Class<? extends Record>>flatMap(file -> contract(file).stream())
                    .toList();
        }
    }

    private static List<Class<? extends Record>> contract(String file) {
        try {
            Class<?> type = Class.forName(file.substring(0, file.length() - 6).replace('/', '.'));
            return type.isAnnotationPresent(Contract.class) ? List.of(type.asSubclass(Record.class)) : List.of();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
