/// Contracts with a framework in them.
@NullMarked
package org.collegium.testing.house.brokencontracts;

import org.jspecify.annotations.NullMarked;
