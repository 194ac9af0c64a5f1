package org.collegium.testing.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.testing.tidy.Repository.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The whole repository keeps the rules about files.
class TidyTest {

    private static final List<Text> FILES = Repository.texts();

    @Test
    void findsTheWholeRepository() {
        assertThat(FILES.stream().filter(Text::isJava)).hasSizeGreaterThan(100);
        assertThat(FILES.stream().map(Text::path))
                .contains("pom.xml", "common/contracts/pom.xml", "services/standalone/pom.xml");
    }

    @TestFactory
    Stream<DynamicTest> isTidy() {
        return TidyRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThat(rule.brokenBy(FILES)).as(rule.name()).isEmpty()));
    }

    @Test
    void neverEditsAMigration() throws IOException {
        if (Boolean.getBoolean("tidy.accept")) {
            Files.writeString(Repository.root().resolve(Migrations.SEALS), Migrations.withNewSeals(FILES));
            return;
        }
        assertThat(Migrations.breaches(FILES)).isEmpty();
    }
}
