package org.collegium.endorsement.submission;

import java.time.LocalDate;

/// How far the reviews of a round are.
///
/// @param live  assignments that are open or reviewed
/// @param in    reviews handed in
/// @param dueOn the latest day of the open ones; today if there are none
public record ReviewCount(int live, int in, LocalDate dueOn) {

    /// Two people who do not know each other's view: one is an opinion.
    public static final int NEEDED = 2;

    public boolean enoughAsked() {
        return live >= NEEDED;
    }

    public boolean allIn() {
        return in >= NEEDED;
    }
}
