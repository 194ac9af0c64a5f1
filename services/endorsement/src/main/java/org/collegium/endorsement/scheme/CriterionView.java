package org.collegium.endorsement.scheme;

/// One thing that reviewers score.
public record CriterionView(String key, String title, String text) {}
