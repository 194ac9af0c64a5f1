/// Who gets a seat: a conversation with membership about one application.
///
/// Membership asks for a seat; it is reserved or refused. An activation redeems the reservation, a return frees the
/// seat, and when the reservation's time is over corporate asks again and goes on holding the seat (docs/adr/0010).
/// Facts come on two topics and may overtake each other, so a redemption's row may be older than its request: it
/// keeps what came early, and every order ends in the same rows.
@NullMarked
package org.collegium.corporate.redemption;

import org.jspecify.annotations.NullMarked;
