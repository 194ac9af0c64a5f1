/// What an employer has bought: seats at a price, from a first to a last usable day.
///
/// An agreement is drafted from a quote and accepted by staff or by the employer; acceptance makes its seats, one
/// row each. Its status is a function of acceptance and today's date: `quoted`, `upcoming`, `active`, `ended`. The
/// binding says what beside a voucher code a person needs to take a seat.
@NullMarked
package org.collegium.corporate.agreement;

import org.jspecify.annotations.NullMarked;
