package org.collegium.testing.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;

/// The rules that hold for each module.
final class HouseRules {

    private HouseRules() {}

    static List<HouseRule> of(CheckedModule module) {
        List<HouseRule> rules = new ArrayList<>();
        rules.addAll(DependencyRules.of(module));
        rules.addAll(NameRules.of(module));
        rules.addAll(HabitRules.of(module));
        if (module.kind() == CheckedModule.Kind.SERVICE) {
            rules.addAll(FeatureRules.of(module));
            rules.addAll(AdapterRules.of(module));
        }
        if (module.kind() == CheckedModule.Kind.SERVICE || module.kind() == CheckedModule.Kind.PORTAL) {
            rules.add(PublicTypes.rule(module));
        }
        return List.copyOf(rules);
    }

    static JavaClasses mainClassesUnder(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }
}
