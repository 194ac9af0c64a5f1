/// Mentoring: who mentors, who asks, who is matched with whom, and how it went.
///
/// This service decides who may mentor on which topic and which request goes to which mentor; no request is ever
/// without a next actor.
@NullMarked
package org.collegium.mentoring;

import org.jspecify.annotations.NullMarked;
