package org.collegium.testing.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.testing.tidy.Repository.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule about files finds a broken sample and leaves a sound one alone.
class TidyRulesBiteTest {

    private static final String MAIN = "services/corporate/src/main/java/org/collegium/corporate/";
    private static final String TEST = "services/corporate/src/test/java/org/collegium/corporate/";
    private static final String MIGRATION = "services/corporate/src/main/resources/db/migration/";
    private static final String DESCRIBED = "/// What this is.\n@NullMarked\npackage org.collegium.corporate;\n";
    private static final String PAGE =
            "# corporate\n## Owns\n## Listens to\n## Publishes\n## Tables\n## A sample request\n";
    private static final String DECISION =
            "# 9. Do it\nStatus: accepted\n## Context\n## Options\n## Decision\n## Consequences\n";

    record Sample(String rule, Text broken, Text sound) {}

    static Stream<Sample> samples() {
        return Stream.of(
                sample("java-files-are-short", MAIN + "Long.java", "x\n".repeat(301), "x\n".repeat(300)),
                sample("every-package-is-described-and-null-marked", MAIN + "package-info.java", "///", DESCRIBED),
                sample("tests-do-not-sleep", TEST + "ATest.java", "Thread" + ".sleep(5);", "Awaitility.await();"),
                sample("tests-do-not-sleep", TEST + "ATest.java", "TimeUnit.SECONDS" + ".sleep(5);", "sleepy();"),
                sample("stores-are-never-mocked", TEST + "ATest.java", "mock(" + "Outbox.class)", "new Outbox()"),
                sample("main-code-logs", MAIN + "A.java", "System" + ".out.println();", "LOG.info();"),
                sample(
                        "limits-are-answered-in-one-place",
                        MAIN + "A.java",
                        "response.setStatus(4" + "29);",
                        "/// 4" + "29 where there were too many"),
                sample("services-have-a-page", "services/a/README.md", PAGE.replace("## Tables\n", ""), PAGE),
                sample("decisions-have-their-parts", "docs/adr/0009-do-it.md", "# 9. Do it", DECISION),
                new Sample(
                        "decisions-have-their-parts",
                        new Text("docs/adr/doing.md", DECISION),
                        new Text("docs/adr/0009-do-it.md", DECISION)),
                sample(
                        "comments-are-filled",
                        MAIN + "A.java",
                        "/// A seat is\n/// taken or free.",
                        "/// A seat is\n/// ```\n/// taken\n/// free\n/// ```\n/// - or held\n///\n/// Free."),
                sample("no-banned-words", MAIN + "A.java", "// TO" + "DO later", "// Later facts wait."),
                sample("no-banned-words", MAIN + "A.java", "/// @auth" + "or me", "/// The author of an article."),
                new Sample("no-banned-folders", new Text(MAIN + "util/A.java", ""), new Text(MAIN + "seat/A.java", "")),
                new Sample(
                        "migrations-keep-to-their-folder",
                        new Text(MIGRATION + "membership/V001__seats.sql", ""),
                        new Text(MIGRATION + "corporate/V001__seats.sql", "")),
                sample(
                        "migrations-of-common-modules-reach-old-databases",
                        "services/corporate/src/main/resources/corporate.yml",
                        "    locations: classpath:db/migration/messaging\n",
                        "    locations: classpath:db/migration/messaging\n    out-of-order: true\n"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheBrokenSampleOnly(Sample sample) {
        TidyRule rule = TidyRules.all().stream()
                .filter(one -> one.name().equals(sample.rule()))
                .findFirst()
                .orElseThrow();

        assertThat(rule.brokenBy(around(sample.broken()))).isNotEmpty();
        assertThat(rule.brokenBy(around(sample.sound()))).isEmpty();
    }

    @Test
    void hasASampleForEveryRule() {
        assertThat(samples().map(Sample::rule))
                .containsAll(TidyRules.all().stream().map(TidyRule::name).toList());
    }

    @Test
    void findsAServiceWithoutAPage() {
        assertThat(TidyRules.all())
                .filteredOn(rule -> rule.name().equals("services-have-a-page"))
                .allSatisfy(rule -> assertThat(rule.brokenBy(List.of(new Text("services/a/pom.xml", ""))))
                        .isNotEmpty());
    }

    @Test
    void findsAMigrationThatWasEditedLostOrNotSealed() {
        Text migration = new Text(MIGRATION + "corporate/V001__seats.sql", "create table seat ();\n");
        Text edited = new Text(migration.path(), "create table seats ();\n");
        Text seals = new Text(Migrations.SEALS, Migrations.withNewSeals(List.of(migration)));

        assertThat(Migrations.breaches(List.of(migration, seals))).isEmpty();
        assertThat(Migrations.breaches(List.of(edited, seals)))
                .singleElement()
                .asString()
                .contains("edited");
        assertThat(Migrations.breaches(List.of(seals)))
                .singleElement()
                .asString()
                .contains("lost");
        assertThat(Migrations.breaches(List.of(migration)))
                .singleElement()
                .asString()
                .contains("not sealed");
    }

    @Test
    void neverSealsAnEditedMigrationAnew() {
        Text migration = new Text(MIGRATION + "corporate/V001__seats.sql", "create table seat ();\n");
        Text edited = new Text(migration.path(), "create table seats ();\n");
        String seals = Migrations.withNewSeals(List.of(migration));

        assertThat(Migrations.withNewSeals(List.of(edited, new Text(Migrations.SEALS, seals))))
                .isEqualTo(seals);
    }

    private static Sample sample(String rule, String path, String broken, String sound) {
        return new Sample(rule, new Text(path, broken), new Text(path, sound));
    }

    /// The rest of a small repository, so that rules over all files have something to compare with.
    private static List<Text> around(Text file) {
        return file.path().equals("services/a/README.md")
                ? List.of(file, new Text("services/a/pom.xml", ""))
                : List.of(file);
    }
}
