/// Who is a member today, and what people are called, as far as membership has told.
///
/// Standing follows from a membership's last day and today's date; no job has to run. Erased persons are remembered by
/// their id alone, so that no fact told again brings them back.
@NullMarked
package org.collegium.endorsement.standing;

import org.jspecify.annotations.NullMarked;
