package org.collegium.testing.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What nothing is called: names that say where a thing was put and not what it is.
final class NameRules {

    private static final Pattern SUFFIX =
            Pattern.compile("(Manager|Helper|Utils?|Impl|Base|DTO|Dto|Data|Info|Processor)$");

    private static final Set<String> PACKAGES = Set.of(
            "util",
            "utils",
            "helper",
            "helpers",
            "misc",
            "model",
            "models",
            "impl",
            "dto",
            "dtos",
            "common",
            "commons",
            "shared",
            "base",
            "core",
            "domain",
            "entity",
            "entities",
            "repository",
            "repositories",
            "service",
            "controller",
            "controllers");

    private NameRules() {}

    static List<HouseRule> of(CheckedModule module) {
        return List.of(
                new HouseRule(
                        "types-say-what-they-are",
                        classes()
                                .that(module.classes())
                                .should(satisfy("have no suffix that says nothing", NameRules::emptySuffix))),
                new HouseRule(
                        "packages-are-features-not-layers",
                        classes()
                                .that(module.classes())
                                .should(satisfy(
                                        "lie in a package named after a feature", type -> layer(module, type)))));
    }

    private static @Nullable String emptySuffix(JavaClass type) {
        Matcher suffix = SUFFIX.matcher(type.getSimpleName());
        return suffix.find() ? "ends with " + suffix.group(1) : null;
    }

    private static @Nullable String layer(CheckedModule module, JavaClass type) {
        String below = type.getPackageName().substring(module.root().length());
        return Arrays.stream(below.split("\\.", -1))
                .filter(PACKAGES::contains)
                .findFirst()
                .map(name -> "lies in a package called " + name)
                .orElse(null);
    }

    /// A condition whose breach is a phrase, or null if all is well.
    static ArchCondition<JavaClass> satisfy(String description, Function<JavaClass, @Nullable String> breach) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String said = breach.apply(type);
                if (said != null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " " + said));
                }
            }
        };
    }
}
