/// A package whose name says nothing.
@NullMarked
package org.collegium.testing.house.broken.util;

import org.jspecify.annotations.NullMarked;
