/// Discounts, prices and rounding, as tables.
@NullMarked
package org.collegium.corporate.quote;

import org.jspecify.annotations.NullMarked;
