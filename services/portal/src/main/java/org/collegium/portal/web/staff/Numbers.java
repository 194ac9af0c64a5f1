package org.collegium.portal.web.staff;

/// Reads numbers as people type them.
final class Numbers {

    private Numbers() {}

    /// @return -1 for what is no number, which every service refuses with the field's name
    static int of(String typed) {
        try {
            return Integer.parseInt(typed.replaceAll("[\\s,]", ""));
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
