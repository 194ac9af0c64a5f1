/// The smallest service there can be, for the tests of the infrastructure.
@NullMarked
package org.collegium.testing.sample;

import org.jspecify.annotations.NullMarked;
