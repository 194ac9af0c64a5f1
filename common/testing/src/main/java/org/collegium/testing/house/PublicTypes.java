package org.collegium.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.stream.Stream;

/// Package-private by default: a type is public because another package uses it, or what such a type gives
/// and takes.
final class PublicTypes {

    private PublicTypes() {}

    static HouseRule rule(CheckedModule module) {
        return new HouseRule(
                "public-types-are-used-from-outside-their-package",
                classes()
                        .that(module.classes())
                        .and(describe(
                                "are public and top-level",
                                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                        && type.isTopLevelClass()
                                        && !isMain(type)))
                        .should(NameRules.satisfy(
                                "be used from outside their package",
                                type -> isUsedFromOutside(type)
                                        ? null
                                        : "is public, but only its own package uses it")));
    }

    private static boolean isMain(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    private static boolean isUsedFromOutside(JavaClass type) {
        return withNested(type)
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .map(dependency -> dependency.getOriginClass())
                .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()) || exposes(user, type));
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        return Stream.concat(
                Stream.of(type),
                type.getPackage().getClasses().stream()
                        .filter(other -> other.getName().startsWith(type.getName() + "$")));
    }

    /// Whether a public type of the same package gives or takes the type in a public method or constructor.
    private static boolean exposes(JavaClass user, JavaClass type) {
        return user.getModifiers().contains(JavaModifier.PUBLIC)
                && !user.getName().replaceAll("\\$.*", "").equals(type.getName())
                && user.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(unit -> involves(unit, type));
    }

    private static boolean involves(JavaCodeUnit unit, JavaClass type) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .map(JavaType.class::cast)
                .flatMap(involved -> involved.getAllInvolvedRawTypes().stream())
                .anyMatch(raw -> raw.getBaseComponentType().equals(type));
    }
}
