/// A mentor is a member who helps others, on a course of stages: applied, shortlisted, training booked, trained,
/// coursework, accredited, active.
///
/// The coordinator moves mentors along it, one step at a time; declining needs a reason. A mentor may pause, come
/// back and withdraw. Only an active mentor is offered requests, never more people at once than the capacity they
/// chose.
@NullMarked
package org.collegium.mentoring.mentor;

import org.jspecify.annotations.NullMarked;
