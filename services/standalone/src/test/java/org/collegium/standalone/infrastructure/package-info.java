/// Proves that what services lean on survives kills and never loses what it acknowledged.
@NullMarked
package org.collegium.standalone.infrastructure;

import org.jspecify.annotations.NullMarked;
