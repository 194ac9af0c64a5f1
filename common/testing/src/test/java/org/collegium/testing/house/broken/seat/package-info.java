/// Decisions and use cases that open forbidden doors.
@NullMarked
package org.collegium.testing.house.broken.seat;

import org.jspecify.annotations.NullMarked;
