package org.collegium.testing.house.broken.seat;

/// Public for nobody.
public record ForgottenTerm(int months) {}
