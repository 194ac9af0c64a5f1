package org.collegium.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// What the features of a service may touch: decisions almost nothing, use cases their own store and outbox.
final class FeatureRules {

    private static final DescribedPredicate<JavaClass> HTTP_KAFKA_JSON = Kinds.under(
                    "org.springframework.web",
                    "org.springframework.http",
                    "org.springframework.kafka",
                    "org.apache.kafka",
                    "jakarta.servlet",
                    "java.net.http")
            .or(Kinds.under("org.collegium.contracts"));

    private static final DescribedPredicate<JavaClass> JSON = Kinds.under("tools.jackson", "com.fasterxml.jackson");

    /// What of the common modules a use case may name: its outbox, who is a member, who acts, and how often. None of it
    /// is HTTP or Kafka.
    private static final DescribedPredicate<JavaClass> LENT = Kinds.named(
            "org.collegium.messaging.Outbox",
            "org.collegium.messaging.NotYet",
            "org.collegium.members.Members",
            "org.collegium.members.Term",
            "org.collegium.web.Audit",
            "org.collegium.web.AuditErasure",
            "org.collegium.web.Caller",
            "org.collegium.web.limit.Limits",
            "org.collegium.web.limit.Limit",
            "org.collegium.web.limit.Allowance",
            "org.collegium.web.limit.Mailbox");

    private static final DescribedPredicate<JavaClass> COMMON =
            Kinds.under("org.collegium.messaging", "org.collegium.web", "org.collegium.members");

    /// A value that decisions may take: the days of a term.
    private static final DescribedPredicate<JavaClass> MEMBERS_VALUES = Kinds.named("org.collegium.members.Term");

    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD = Kinds.under(
                    "org.springframework",
                    "org.apache",
                    "org.slf4j",
                    "jakarta.servlet",
                    "jakarta.mail",
                    "java.net.http",
                    "java.nio.file",
                    "java.sql",
                    "javax.sql")
            .or(Kinds.named(
                    "java.time.Clock",
                    "java.util.Random",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom",
                    "com.github.f4b6a3.uuid.UuidCreator"));

    private FeatureRules() {}

    static List<HouseRule> of(CheckedModule module) {
        DescribedPredicate<JavaClass> decisions =
                describe("decisions", type -> module.isFeature(type) && !Kinds.isManaged(type));
        DescribedPredicate<JavaClass> useCases =
                describe("use cases", type -> module.isFeature(type) && Kinds.isManaged(type));
        return List.of(
                new HouseRule(
                        "decisions-touch-no-framework-clock-chance-or-io",
                        noClasses()
                                .that(decisions)
                                .should()
                                .dependOnClassesThat(OUTSIDE_WORLD
                                        .or(HTTP_KAFKA_JSON)
                                        .or(JSON)
                                        .or(COMMON.and(DescribedPredicate.not(MEMBERS_VALUES))))),
                new HouseRule(
                        "use-cases-touch-no-http-kafka-or-json",
                        noClasses()
                                .that(useCases)
                                .should()
                                .dependOnClassesThat(HTTP_KAFKA_JSON.or(COMMON.and(DescribedPredicate.not(LENT))))
                                .because("an adapter translates; a use case is the order of steps")),
                new HouseRule(
                        "only-repositories-write-json",
                        noClasses()
                                .that(useCases.and(describe("no repositories", type -> !insideRepository(type))))
                                .should()
                                .dependOnClassesThat(JSON)),
                new HouseRule(
                        "features-do-not-know-adapters",
                        noClasses()
                                .that(describe("features", module::isFeature))
                                .should()
                                .dependOnClassesThat(describe("adapters", module::isAtTheRim))
                                .because("a use case tells a domain event, and the publisher at the rim hears it")),
                new HouseRule("decisions-know-only-values-of-other-features", foreignTypes(module, decisions)),
                new HouseRule("entities-have-no-setters", settersOfEntities(module)),
                new HouseRule(
                        "entities-and-repositories-are-package-private",
                        noClasses()
                                .that(module.classes())
                                .and(describe(
                                        "are stored or store",
                                        type -> Kinds.isEntity(type) || Kinds.isRepository(type)))
                                .should()
                                .bePublic()));
    }

    private static boolean insideRepository(JavaClass type) {
        return Kinds.isRepository(type)
                || type.getEnclosingClass().map(FeatureRules::insideRepository).orElse(false);
    }

    private static ArchRule foreignTypes(CheckedModule module, DescribedPredicate<JavaClass> decisions) {
        return classes()
                .that(decisions)
                .should(NameRules.satisfy(
                        "know other features by their values",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                                .filter(target -> module.isFeature(target)
                                        && !module.partOf(target).equals(module.partOf(type)))
                                .filter(target -> !Kinds.isValue(target))
                                .findFirst()
                                .map(target -> "knows " + target.getName() + " of another feature")
                                .orElse(null)));
    }

    private static ArchRule settersOfEntities(CheckedModule module) {
        return classes()
                .that(module.classes())
                .and(describe("are entities", Kinds::isEntity))
                .should(NameRules.satisfy(
                        "have no setter",
                        type -> type.getMethods().stream()
                                .filter(FeatureRules::isSetter)
                                .findFirst()
                                .map(method -> "has the setter " + method.getName())
                                .orElse(null)))
                .because("an entity changes by what happens to it");
    }

    private static boolean isSetter(JavaMethod method) {
        return method.getName().matches("set[A-Z].*")
                && method.getRawParameterTypes().size() == 1
                && !method.getModifiers().contains(JavaModifier.STATIC);
    }
}
