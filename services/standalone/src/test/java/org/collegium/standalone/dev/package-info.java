@NullMarked
package org.collegium.standalone.dev;

import org.jspecify.annotations.NullMarked;
