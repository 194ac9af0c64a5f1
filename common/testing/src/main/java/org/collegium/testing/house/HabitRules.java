package org.collegium.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where time, identity and a class's parts come from, in every module.
final class HabitRules {

    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.annotation.Resource",
            "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceContext");

    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";

    private static final String LIMITS = "org.collegium.web.limit";

    private HabitRules() {}

    static List<HouseRule> of(CheckedModule module) {
        return List.of(
                new HouseRule("time-comes-from-the-clock", askingForTheTime(module)),
                new HouseRule("ids-are-time-ordered", makingRandomIds(module)),
                new HouseRule("parts-come-through-the-constructor", injectingFields(module)),
                new HouseRule("one-transaction-a-use-case", openingASecondTransaction(module)),
                new HouseRule("limits-are-answered-in-one-place", answeringTooMany(module)),
                new HouseRule("rows-are-listed-not-streamed", streamingRows(module)));
    }

    private static ArchRule askingForTheTime(CheckedModule module) {
        return noClasses()
                .that(module.classes())
                .should()
                .callCodeUnitWhere(call("the time without the clock", HabitRules::asksForTheTime))
                .because("tests and the sandbox move the one Clock bean; only its configuration may ask the system");
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        if (owner.equals("java.time.Clock")) {
            return target.getName().startsWith("system") && !mayMakeAClock(call.getOriginOwner());
        }
        return switch (target.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && target.getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" ->
                owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    /// A configuration, a clock, or the one class of a service that keeps time which must never be moved:
    /// that of tokens.
    private static boolean mayMakeAClock(JavaClass type) {
        return type.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
                || type.isAssignableTo("java.time.Clock")
                || type.getSimpleName().equals("RealTime");
    }

    private static ArchRule makingRandomIds(CheckedModule module) {
        return noClasses()
                .that(module.classes())
                .should()
                .callCodeUnitWhere(call(
                        "UUID.randomUUID()",
                        call -> call.getTarget().getName().equals("randomUUID")
                                && call.getTargetOwner().getName().equals("java.util.UUID")))
                .because("ids are UUIDv7, so that rows made together lie together");
    }

    private static ArchRule injectingFields(CheckedModule module) {
        return noFields()
                .that()
                .areDeclaredInClassesThat(module.classes())
                .should()
                .beAnnotatedWith(describe(
                        "an injection",
                        annotation ->
                                INJECTIONS.contains(annotation.getRawType().getName())))
                .because("a class that can be made with new can be tested without Spring");
    }

    private static ArchRule openingASecondTransaction(CheckedModule module) {
        return classes()
                .that(module.classes())
                .should(NameRules.satisfy(
                        "open no second transaction",
                        type -> Stream.concat(Stream.of(type), type.getMethods().stream())
                                .filter(marked -> marked.isAnnotatedWith(requiresNew()))
                                .findFirst()
                                .map(marked -> "asks for REQUIRES_NEW at " + marked.getDescription())
                                .orElse(null)))
                .because(
                        "a request and its idempotency key, or a fact and its inbox row, commit together or not at all");
    }

    private static ArchRule answeringTooMany(CheckedModule module) {
        return noClasses()
                .that(module.classes())
                .and(describe(
                        "are not the limits", type -> !type.getPackageName().equals(LIMITS)))
                .should()
                .accessFieldWhere(describe(
                        "the status of too many requests",
                        (JavaFieldAccess access) -> access.getTarget().getName().contains("TOO_MANY_REQUESTS")))
                .orShould()
                .dependOnClassesThat(Kinds.under("io.github.bucket4j"))
                .because("whoever tries too often is counted, and told when to come back, the same way everywhere");
    }

    private static ArchRule streamingRows(CheckedModule module) {
        return noClasses()
                .that(module.classes())
                .should()
                .callCodeUnitWhere(call("rows as a stream", HabitRules::streamsRows))
                .because("a stream that nobody closes keeps its connection: list, then stream");
    }

    private static boolean streamsRows(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        return switch (name) {
            case "queryForStream" -> owner.startsWith("org.springframework.jdbc.core.");
            case "stream" -> owner.startsWith("org.springframework.jdbc.core.simple.JdbcClient");
            default -> false;
        };
    }

    private static DescribedPredicate<JavaAnnotation<?>> requiresNew() {
        return describe(
                "Transactional(propagation = REQUIRES_NEW)",
                annotation -> annotation.getRawType().getName().equals(TRANSACTIONAL)
                        && annotation
                                .get("propagation")
                                .filter(value -> value instanceof JavaEnumConstant constant
                                        && constant.name().equals("REQUIRES_NEW"))
                                .isPresent());
    }

    private static DescribedPredicate<JavaCall<?>> call(String what, Predicate<JavaCall<?>> test) {
        return describe(what, test);
    }
}
