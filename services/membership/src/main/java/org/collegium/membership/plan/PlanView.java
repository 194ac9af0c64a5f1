package org.collegium.membership.plan;

/// A plan as readers see it.
///
/// @param feePence what a year costs
/// @param version  counts the changes, for `If-Match`
public record PlanView(String code, String name, long feePence, String description, boolean active, int version) {}
