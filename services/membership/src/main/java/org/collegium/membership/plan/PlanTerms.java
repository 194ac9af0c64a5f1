package org.collegium.membership.plan;

/// What the office decides about a plan.
///
/// @param code        what applications call it, e.g. `employed`; for ever the same
/// @param feePence    what a year costs
/// @param active      whether it takes new members
public record PlanTerms(String code, String name, long feePence, String description, boolean active) {}
