package org.collegium.testing.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.collegium.testing.house.CheckedModule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesBiteTest {

    private static final String HERE = "org.collegium.testing.house.";

    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    record Broken(String rule, Kind kind, String offender) {}

    static Stream<Broken> brokenRooms() {
        return Stream.of(
                service("decisions-touch-no-framework-clock-chance-or-io", "seat.ClockedPolicy"),
                service("use-cases-touch-no-http-kafka-or-json", "seat.AnsweringSeats"),
                service("only-repositories-write-json", "seat.PrintingSeats"),
                service("features-do-not-know-adapters", "seat.TellingSeats"),
                service("decisions-know-only-values-of-other-features", "seat.NosyPolicy"),
                service("entities-have-no-setters", "person.Person"),
                service("entities-and-repositories-are-package-private", "person.Person"),
                service("entities-and-repositories-are-package-private", "person.Persons"),
                service("public-types-are-used-from-outside-their-package", "seat.ForgottenTerm"),
                service("time-comes-from-the-clock", "seat.StampingSeats"),
                service("time-comes-from-the-clock", "seat.TickingSeats"),
                service("ids-are-time-ordered", "seat.NumberingSeats"),
                service("parts-come-through-the-constructor", "seat.InjectedSeats"),
                service("one-transaction-a-use-case", "seat.CommittingSeats"),
                service("limits-are-answered-in-one-place", "seat.ThrottlingSeats"),
                service("rows-are-listed-not-streamed", "seat.StreamingSeats"),
                service("types-say-what-they-are", "seat.SeatManager"),
                service("packages-are-features-not-layers", "util.Leftover"),
                service("no-module-but-those-it-may-use", "seat.VisitingSeats"),
                service("web-touches-use-cases-and-views", "web.PersonController"),
                service("listeners-call-use-cases", "messaging.PersonListener"),
                service("publishers-translate-and-keep-nothing", "messaging.DecidingPublisher"),
                service("publishers-have-no-state", "messaging.StatefulPublisher"),
                new Broken("contracts-touch-only-the-jdk-and-jspecify", Kind.CONTRACTS, "brokencontracts.SpringyV1"),
                new Broken("mechanisms-know-no-event-by-name", Kind.MESSAGING, "brokenmechanism.NosyRelay"),
                new Broken("mechanisms-know-no-event-by-name", Kind.WEB, "brokenmechanism.NosyRelay"),
                new Broken("no-module-but-those-it-may-use", Kind.MESSAGING, "brokenmechanism.VisitingRelay"),
                new Broken("no-module-but-those-it-may-use", Kind.MEMBERS, "brokenmechanism.VisitingRelay"),
                new Broken("standalone-touches-the-mains-only", Kind.STANDALONE, "brokenstandalone.MeddlingLauncher"));
    }

    @ParameterizedTest
    @MethodSource("brokenRooms")
    void reportsTheOffender(Broken broken) {
        String root = HERE + broken.offender().substring(0, broken.offender().indexOf('.'));

        var result = rule(broken.rule(), new CheckedModule(root, broken.kind())).evaluate(imported(root));

        assertThat(result.getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(HERE + broken.offender()));
    }

    @Test
    void hasABrokenRoomForEveryRule() {
        Set<String> rules = new TreeSet<>();
        Arrays.stream(Kind.values())
                .flatMap(kind -> HouseRules.of(new CheckedModule("any", kind)).stream())
                .forEach(rule -> rules.add(rule.name()));

        assertThat(brokenRooms().map(Broken::rule)).containsAll(rules);
    }

    @Test
    void leavesASoundServiceAlone() {
        String root = HERE + "sound";
        JavaClasses classes = imported(root);

        List<HouseRule> rules = HouseRules.of(new CheckedModule(root, Kind.SERVICE));

        assertThat(rules).hasSizeGreaterThan(15);
        assertThat(rules).allSatisfy(rule -> rule.check(classes));
    }

    @Test
    void failsWhenNothingWasImported() {
        JavaClasses nothing = HouseRules.mainClassesUnder("org.colegium.membership");

        assertThat(HouseRules.of(CheckedModule.of("org.colegium.membership")))
                .allSatisfy(rule -> assertThatThrownBy(() -> rule.check(nothing))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("misspelt"));
    }

    private static Broken service(String rule, String offender) {
        return new Broken(rule, Kind.SERVICE, "broken." + offender);
    }

    private static HouseRule rule(String name, CheckedModule module) {
        return HouseRules.of(module).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JavaClasses imported(String root) {
        return IMPORTED.computeIfAbsent(root, new ClassFileImporter()::importPackages);
    }
}
