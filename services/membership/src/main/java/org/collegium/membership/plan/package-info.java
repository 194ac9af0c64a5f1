/// Plans: the grades of membership and what a year of each costs.
///
/// The office adds and changes plans. A plan that is no longer active takes no new members; those it has keep
/// it. What an applicant owes is fixed when the application is received.
@NullMarked
package org.collegium.membership.plan;

import org.jspecify.annotations.NullMarked;
