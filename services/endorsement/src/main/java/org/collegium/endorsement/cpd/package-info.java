/// Members' records of continuing professional development: what they did, when, for how long, and what it changed.
///
/// An entry is a member's own, or found in the register, where it keeps whether the programme was endorsed on the day
/// attended, whatever becomes of it later. Mentoring sessions arrive as drafts, which the member confirms or dismisses.
@NullMarked
package org.collegium.endorsement.cpd;

import org.jspecify.annotations.NullMarked;
