package org.collegium.portal.signin;

/// Keeps rows that end: asked every minute to forget those that are over.
@FunctionalInterface
public interface Perishable {

    void tidy();
}
