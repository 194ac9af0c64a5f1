/// Applications: somebody wants to belong, and says how it will be paid.
///
/// An application waits for the applicant's payment or for an employer's agreement to give a seat, and ends as a
/// membership, as a refusal, or with the office. Until its address is proved, an application for one that the College
/// knows looks like any other. Somebody whose membership has ended goes on like a newcomer and gets another term of
/// it; nobody gets a second membership.
///
/// Its id is a capability: whoever holds it sees the application. A time-ordered UUID shares its time with
/// every other of that millisecond and leaves 48 random bits in this library, so application ids are random
/// ones (122 bits).
@NullMarked
package org.collegium.membership.application;

import org.jspecify.annotations.NullMarked;
