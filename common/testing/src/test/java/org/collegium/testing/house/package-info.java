/// Proves that every house rule bites, on broken modules, and leaves a sound one alone.
@NullMarked
package org.collegium.testing.house;

import org.jspecify.annotations.NullMarked;
