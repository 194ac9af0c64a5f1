/// A request is a member's wish for a mentor: goals, topics, and perhaps mentors chosen in order.
///
/// It is offered to one mentor at a time, with a deadline and a reminder at half of it; on silence or decline it goes
/// to the next by itself: first those the mentee chose, then those who know the topics. When nobody is left the
/// coordinator acts. An open request always says who acts next and until when.
@NullMarked
package org.collegium.mentoring.request;

import org.jspecify.annotations.NullMarked;
