/// Decides which employers buy membership for their staff, on what terms, and who gets one of the seats they bought.
///
/// An employer never makes anybody a member: its voucher is an offer, and a person who joins takes a seat.
/// Redemptions and reservations never exceed the seats, and only membership's word frees a seat (docs/adr/0010).
@NullMarked
package org.collegium.corporate;

import org.jspecify.annotations.NullMarked;
