package org.collegium.testing.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Checks a module against the house rules, one test a rule. A module's own test is these lines:
///
/// ```java
/// class MembershipHouseTest extends HouseRulesTest {
///     MembershipHouseTest() {
///         super("org.collegium.membership");
///     }
/// }
/// ```
public abstract class HouseRulesTest {

    private final String root;

    /// @param root the module's root package, from which its kind follows
    protected HouseRulesTest(String root) {
        this.root = root;
    }

    @TestFactory
    final Stream<DynamicTest> followsTheHouseRules() {
        JavaClasses classes = HouseRules.mainClassesUnder(root);
        return HouseRules.of(CheckedModule.of(root)).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> rule.check(classes)));
    }
}
