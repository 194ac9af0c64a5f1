package org.collegium.portal.signin;

/// Makes somebody known to the College who is not to join by that; membership keeps them.
@FunctionalInterface
public interface Newcomers {

    /// Harmless if the address is known.
    void introduce(Newcomer newcomer);

    /// What a stranger says of themselves; nobody has proved the address yet.
    record Newcomer(String givenName, String familyName, String email) {}
}
