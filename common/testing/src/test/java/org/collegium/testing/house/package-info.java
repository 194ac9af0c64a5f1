/// Proves that every house rule bites, on broken rooms, and leaves a sound room alone.
@NullMarked
package org.collegium.testing.house;

import org.jspecify.annotations.NullMarked;
