/// Seats under load, out of order and interrupted.
@NullMarked
package org.collegium.corporate.redemption;

import org.jspecify.annotations.NullMarked;
