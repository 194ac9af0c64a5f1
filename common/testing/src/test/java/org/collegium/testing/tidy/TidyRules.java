package org.collegium.testing.tidy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.testing.tidy.Repository.Text;

/// The rules about files.
final class TidyRules {

    /// The tail is what makes code disliked: a file that grows past this is two files.
    private static final int MOST_LINES = 300;

    private static final List<String> SERVICE_HEADINGS =
            List.of("## Owns", "## Listens to", "## Publishes", "## Tables", "## A sample request");

    private static final List<String> ADR_HEADINGS =
            List.of("Status:", "## Context", "## Options", "## Decision", "## Consequences");

    // Written in pieces, so that this file keeps its own rules.
    private static final Pattern BANNED = Pattern.compile(
            "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@" + "author|\\b[Ll]om" + "bok\\.|/work" + "/main|/tmp" + "/brief");

    private static final Pattern BANNED_FOLDER =
            Pattern.compile("/java/.*/(utils?|helpers?|misc|models?|impl|dtos?|commons?)/");

    /// The house rules' broken modules, which are badly named on purpose.
    private static final String FIXTURES = "common/testing/src/test/java/org/collegium/testing/house/broken/";

    private static final Pattern SLEEP = Pattern.compile("\\b(Thread|[A-Z]*SECONDS|MINUTES)\\.sleep\\(");

    private static final Pattern CONSOLE = Pattern.compile("System\\.(out|err)\\b|printStackTrace\\(");

    private static final Pattern MOCKED_STORE =
            Pattern.compile("mock\\((DataSource|JdbcClient|JdbcTemplate|KafkaTemplate|KafkaProducer|Outbox)\\.class");

    /// The number of the status in code; comments may name it.
    private static final Pattern TOO_MANY = Pattern.compile("^(?!\\s*//).*\\b4" + "29\\b");

    private TidyRules() {}

    static List<TidyRule> all() {
        return List.of(
                TidyRule.each("java-files-are-short", TidyRules::tooLong),
                new TidyRule("every-package-is-described-and-null-marked", TidyRules::undescribed),
                TidyRule.each(
                        "tests-do-not-sleep", file -> file.isJava() && file.isTest() ? lines(file, SLEEP) : none()),
                TidyRule.each("stores-are-never-mocked", file -> file.isJava() ? lines(file, MOCKED_STORE) : none()),
                TidyRule.each("main-code-logs", TidyRules::printing),
                TidyRule.each(
                        "limits-are-answered-in-one-place",
                        file -> file.isJava() && file.isMain() ? lines(file, TOO_MANY) : none()),
                new TidyRule("services-have-a-page", TidyRules::unpaged),
                TidyRule.each("decisions-have-their-parts", TidyRules::incompleteDecision),
                TidyRule.each("comments-are-filled", file -> file.isJava() ? Comments.brokenEarly(file) : none()),
                TidyRule.each("no-banned-words", file -> lines(file, BANNED)),
                TidyRule.each(
                        "no-banned-folders",
                        file -> BANNED_FOLDER.matcher(file.path()).find()
                                        && !file.path().startsWith(FIXTURES)
                                ? Stream.of(file.path() + " lies in a folder whose name says nothing")
                                : none()),
                TidyRule.each("migrations-keep-to-their-folder", TidyRules::strayMigration),
                TidyRule.each("migrations-of-common-modules-reach-old-databases", TidyRules::inOrderOnly));
    }

    private static Stream<String> tooLong(Text file) {
        int lines = file.lines().size();
        return file.isJava() && lines > MOST_LINES ? Stream.of(file.path() + " has " + lines + " lines") : none();
    }

    private static Stream<String> undescribed(List<Text> files) {
        Set<String> described = files.stream()
                .filter(file -> file.path().endsWith("/package-info.java"))
                .filter(file ->
                        file.content().contains("@NullMarked") && file.content().startsWith("///"))
                .map(file -> packageOf(file.path()))
                .collect(Collectors.toSet());
        return files.stream()
                .filter(Text::isJava)
                .map(file -> packageOf(file.path()))
                .distinct()
                .filter(folder -> !described.contains(folder))
                .map(folder -> folder + " has no package-info.java with a description and @NullMarked");
    }

    /// A test's package is the one it tests: described in main or in test is enough.
    private static String packageOf(String path) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return folder.replace("/src/test/java/", "/src/main/java/");
    }

    /// Only the standalone talks to a person at a terminal.
    private static Stream<String> printing(Text file) {
        return file.isJava() && file.isMain() && !file.path().startsWith("services/standalone/")
                ? lines(file, CONSOLE)
                : none();
    }

    private static Stream<String> unpaged(List<Text> files) {
        return files.stream()
                .filter(file -> file.path().matches("services/[a-z]+/pom\\.xml"))
                .map(file -> file.path().replace("pom.xml", "README.md"))
                .filter(page -> !page.startsWith("services/standalone/"))
                .flatMap(page -> missingHeadings(
                        page,
                        files.stream()
                                .filter(file -> file.path().equals(page))
                                .flatMap(file -> file.lines().stream())
                                .toList(),
                        SERVICE_HEADINGS));
    }

    private static Stream<String> incompleteDecision(Text file) {
        if (!file.path().startsWith("docs/adr/")) {
            return none();
        }
        if (!file.path().matches("docs/adr/\\d{4}(-[a-z0-9]+)+\\.md")) {
            return Stream.of(file.path() + " is not called NNNN-verb-phrase.md");
        }
        return missingHeadings(file.path(), file.lines(), ADR_HEADINGS);
    }

    private static Stream<String> missingHeadings(String path, List<String> lines, List<String> headings) {
        return headings.stream()
                .filter(heading -> lines.stream().noneMatch(line -> line.startsWith(heading)))
                .map(heading -> path + " lacks " + heading);
    }

    private static Stream<String> strayMigration(Text file) {
        return file.isMain()
                        && file.path().endsWith(".sql")
                        && file.path().contains("/db/migration")
                        && !file.path()
                                .matches(
                                        "(services|common)/([a-z]+)/src/main/resources/db/migration/\\2/V\\d+(_\\d+)?__[a-z0-9_]+\\.sql")
                ? Stream.of(file.path() + " is not db/migration/<module>/V001__words.sql")
                : none();
    }

    /// The common modules' migrations are numbered below the services' own, so a database that exists takes a new one
    /// only out of order.
    private static Stream<String> inOrderOnly(Text file) {
        return file.path().matches("services/[a-z]+/src/main/resources/[a-z]+\\.yml")
                        && file.content().contains("classpath:db/migration/messaging")
                        && !file.content().contains("    out-of-order: true\n")
                ? Stream.of(file.path() + " lacks spring.flyway.out-of-order: true")
                : none();
    }

    private static Stream<String> lines(Text file, Pattern pattern) {
        List<String> lines = file.lines();
        return Stream.iterate(0, i -> i + 1)
                .limit(lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .map(i -> file.path() + ":" + (i + 1) + " " + lines.get(i).strip());
    }

    private static Stream<String> none() {
        return Stream.empty();
    }
}
