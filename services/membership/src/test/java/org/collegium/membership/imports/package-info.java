/// Proves what the package of the same name promises.
@NullMarked
package org.collegium.membership.imports;

import org.jspecify.annotations.NullMarked;
