/// A standalone that knows more than the mains.
@NullMarked
package org.collegium.testing.house.brokenstandalone;

import org.jspecify.annotations.NullMarked;
