/// What seats would cost an employer: headcount, discount, price and what the College earns or loses on a seat.
///
/// The headcount is the social workers an organisation, or a group together, employs; it picks the discount band,
/// and below the lowest band the scheme does not apply. Bands and prices are data that staff edit; a quote keeps
/// the figures of its day. All amounts are pence.
@NullMarked
package org.collegium.corporate.quote;

import org.jspecify.annotations.NullMarked;
