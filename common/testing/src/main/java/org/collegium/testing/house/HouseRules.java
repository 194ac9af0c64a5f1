package org.collegium.testing.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;

/// The rules that hold for each room.
final class HouseRules {

    private HouseRules() {}

    static List<HouseRule> of(Room room) {
        List<HouseRule> rules = new ArrayList<>();
        rules.addAll(DoorRules.of(room));
        rules.addAll(NameRules.of(room));
        rules.addAll(HabitRules.of(room));
        if (room.kind() == Room.Kind.SERVICE) {
            rules.addAll(FeatureRules.of(room));
            rules.addAll(RimRules.of(room));
        }
        if (room.kind() == Room.Kind.SERVICE || room.kind() == Room.Kind.PORTAL) {
            rules.add(PublicTypes.rule(room));
        }
        return List.copyOf(rules);
    }

    static JavaClasses mainClassesUnder(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }
}
