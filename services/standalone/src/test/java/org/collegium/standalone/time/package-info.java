/// Proves that the shifted clock only goes forward.
@NullMarked
package org.collegium.standalone.time;

import org.jspecify.annotations.NullMarked;
