package org.collegium.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/// What the adapters of a service may touch: they translate, and neither keeps nor decides.
final class AdapterRules {

    private AdapterRules() {}

    static List<HouseRule> of(CheckedModule module) {
        DescribedPredicate<JavaClass> web = module.part("web");
        DescribedPredicate<JavaClass> messaging = module.part("messaging");
        DescribedPredicate<JavaClass> listeners = messaging.and(describe(
                "that listen", type -> type.getName().replaceAll("\\$.*", "").endsWith("Listener")));
        DescribedPredicate<JavaClass> publishers = messaging.and(describe(
                "that publish", type -> type.getName().replaceAll("\\$.*", "").endsWith("Publisher")));
        return List.of(
                new HouseRule(
                        "web-touches-use-cases-and-views",
                        noClasses()
                                .that(web)
                                .should()
                                .dependOnClassesThat(Kinds.store()
                                        .or(Kinds.under("org.collegium.contracts"))
                                        .or(module.part("messaging"))
                                        .or(Kinds.named("org.collegium.messaging.Outbox")))),
                new HouseRule(
                        "listeners-call-use-cases",
                        noClasses()
                                .that(listeners)
                                .should()
                                .dependOnClassesThat(Kinds.store().or(web))),
                new HouseRule(
                        "publishers-translate-and-keep-nothing",
                        noClasses()
                                .that(publishers)
                                .should()
                                .dependOnClassesThat(Kinds.store().or(web))),
                new HouseRule(
                        "publishers-have-no-state",
                        classes()
                                .that(publishers)
                                .should(NameRules.satisfy(
                                        "hold final fields only",
                                        type -> type.getFields().stream()
                                                .filter(field ->
                                                        !field.getModifiers().contains(JavaModifier.FINAL))
                                                .findFirst()
                                                .map(field -> "keeps state in " + field.getName())
                                                .orElse(null)))));
    }
}
