/// Proves that what proves the services works itself, and that every house rule bites.
@NullMarked
package org.collegium.testing;

import org.jspecify.annotations.NullMarked;
