/// Mentoring for members: what it is, how one's own things stand, and the journeys to become a mentor and to ask for
/// one.
///
/// Answers of a journey stay in the session; one set of answers has one idempotency key. Whatever waits says for whom
/// and until when, and every empty state offers the first step.
@NullMarked
package org.collegium.portal.web.mentoring;

import org.jspecify.annotations.NullMarked;
