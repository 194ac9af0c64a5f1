/// Who is a member today, and who works for the same employer, as far as membership has told.
///
/// Standing follows from a membership's last day and today's date. Members whose memberships one agreement pays for are
/// colleagues, and colleagues are not matched.
@NullMarked
package org.collegium.mentoring.standing;

import org.jspecify.annotations.NullMarked;
