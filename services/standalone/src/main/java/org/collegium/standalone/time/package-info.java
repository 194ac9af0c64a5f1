/// Time that can be moved forward, so that a year of memberships can be watched in an afternoon.
@NullMarked
package org.collegium.standalone.time;

import org.jspecify.annotations.NullMarked;
