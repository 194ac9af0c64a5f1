/// Every e-mail the College sends: who gets it, when, and what became of it.
///
/// When an issue of the magazine is published, each entitled member who wants it gets exactly one mail about it; what
/// happened to each is counted, and what nobody can know is said to be uncertain instead of being sent again. Single
/// mails (welcome, sign-in link) go out by the same machinery. This service keeps its own copies of persons,
/// memberships and issues.
@NullMarked
package org.collegium.notifications;

import org.jspecify.annotations.NullMarked;
