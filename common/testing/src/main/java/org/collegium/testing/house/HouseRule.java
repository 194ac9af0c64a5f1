package org.collegium.testing.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/// One rule of the platform.
///
/// @param name a sentence, in words with hyphens, as the test is called
record HouseRule(String name, ArchRule rule) {

    HouseRule(String name, ArchRule rule) {
        this.name = name;
        // A module may lack what a rule is about, a listener say; that nothing at all was imported is checked below.
        this.rule = rule.allowEmptyShould(true);
    }

    /// Fails with every breach, or if there was nothing to look at: a misspelt package must not pass for a
    /// clean one.
    void check(JavaClasses classes) {
        EvaluationResult result = evaluate(classes);
        if (result.hasViolation()) {
            throw new AssertionError(result.getFailureReport().toString());
        }
    }

    EvaluationResult evaluate(JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("No class was imported for the rule " + name + ": is the root package misspelt?");
        }
        return rule.evaluate(classes);
    }
}
