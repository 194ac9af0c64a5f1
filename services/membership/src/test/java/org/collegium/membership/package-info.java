/// Proves what the package of the same name promises.
@NullMarked
package org.collegium.membership;

import org.jspecify.annotations.NullMarked;
