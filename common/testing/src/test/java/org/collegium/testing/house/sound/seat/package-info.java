/// Seats, as they should be.
@NullMarked
package org.collegium.testing.house.sound.seat;

import org.jspecify.annotations.NullMarked;
