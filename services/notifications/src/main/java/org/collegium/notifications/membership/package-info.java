/// Who belongs from when until when: the terms of every membership, as membership told them.
///
/// Whether somebody is entitled follows from the terms, the cancellations and a date. Announcements of a lapse are not
/// needed: the last day of a term is known from its first.
@NullMarked
package org.collegium.notifications.membership;

import org.jspecify.annotations.NullMarked;
