package org.collegium.membership.plan;

/// What became of the office's wish to add or change a plan.
public sealed interface PlanChange {

    /// The plan is as wished.
    record Saved(PlanView plan) implements PlanChange {}

    /// A plan of that code exists.
    record CodeTaken() implements PlanChange {}

    /// There is no plan of that code.
    record NoSuchPlan() implements PlanChange {}

    /// Somebody else changed the plan since it was read.
    record ChangedMeanwhile() implements PlanChange {}
}
