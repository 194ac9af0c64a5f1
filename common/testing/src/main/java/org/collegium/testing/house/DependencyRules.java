package org.collegium.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/// Which other modules of the platform a module may touch.
final class DependencyRules {

    private static final String HOUSE = "org.collegium";
    private static final String CONTRACTS = HOUSE + ".contracts";
    private static final String MESSAGING = HOUSE + ".messaging";
    private static final String WEB = HOUSE + ".web";
    private static final String MEMBERS = HOUSE + ".members";
    private static final Set<String> COMMON = Set.of(CONTRACTS, MESSAGING, WEB, MEMBERS);

    /// What a service offers to the sandbox and to nobody else: acting as a person without their mailbox.
    private static final DescribedPredicate<JavaClass> SANDBOX_DOORS =
            Kinds.named("org.collegium.portal.signin.ActingTokens");

    private DependencyRules() {}

    static List<HouseRule> of(CheckedModule module) {
        return switch (module.kind()) {
            case CONTRACTS ->
                List.of(new HouseRule(
                        "contracts-touch-only-the-jdk-and-jspecify",
                        classes()
                                .that(module.classes())
                                .should()
                                .onlyDependOnClassesThat(Kinds.under("java", "org.jspecify", module.root()))
                                .because("what was promised to others has no behaviour and no framework")));
            case MESSAGING -> List.of(knowsNoEvent(module), opensOnly(module, Set.of(CONTRACTS)));
            case WEB -> List.of(knowsNoEvent(module), opensOnly(module, Set.of(MESSAGING, CONTRACTS)));
            // The one module of common that knows events by name: membership's.
            case MEMBERS -> List.of(opensOnly(module, Set.of(MESSAGING, CONTRACTS)));
            case SERVICE, PORTAL -> List.of(opensOnly(module, COMMON));
            case STANDALONE -> List.of(opensOnlyMains(module));
        };
    }

    private static HouseRule knowsNoEvent(CheckedModule module) {
        return new HouseRule(
                "mechanisms-know-no-event-by-name",
                noClasses()
                        .that(module.classes())
                        .should()
                        .dependOnClassesThat(describe(
                                "contracts of a service",
                                type -> type.getPackageName().startsWith(CONTRACTS + ".")))
                        .because("how a fact travels or a request is met does not depend on what it says"));
    }

    private static HouseRule opensOnly(CheckedModule module, Set<String> modules) {
        DescribedPredicate<JavaClass> allowed = Kinds.under(modules.toArray(String[]::new));
        return new HouseRule(
                "no-module-but-those-it-may-use",
                noClasses()
                        .that(module.classes())
                        .should()
                        .dependOnClassesThat(elsewhereInTheHouse(module).and(not(allowed)))
                        .because("services talk by events and never depend on each other"));
    }

    private static HouseRule opensOnlyMains(CheckedModule module) {
        DescribedPredicate<JavaClass> main =
                describe("a service's main class", type -> type.getSimpleName().endsWith("Application"));
        DescribedPredicate<JavaClass> mechanisms = Kinds.under(MESSAGING, WEB);
        return new HouseRule(
                "standalone-touches-the-mains-only",
                noClasses()
                        .that(module.classes())
                        .should()
                        .dependOnClassesThat(elsewhereInTheHouse(module)
                                .and(not(main.or(mechanisms).or(SANDBOX_DOORS))))
                        .because("standalone decides which services run together and knows nothing of what they do"));
    }

    private static DescribedPredicate<JavaClass> elsewhereInTheHouse(CheckedModule module) {
        return describe(
                "classes of another module",
                type -> type.getPackageName().startsWith(HOUSE + ".") && !module.contains(type));
    }
}
