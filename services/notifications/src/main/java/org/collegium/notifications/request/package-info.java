/// Whose request for a mentor was offered to how many mentors: what mentoring told us of it.
///
/// An offer names the mentor, not the mentee. So that the mentee hears when another mentor is asked, the request's
/// person and the offers' ends are kept here. Facts may come in any order; only what is news is written about.
@NullMarked
package org.collegium.notifications.request;

import org.jspecify.annotations.NullMarked;
