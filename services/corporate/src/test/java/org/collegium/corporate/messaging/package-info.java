/// What corporate hears.
@NullMarked
package org.collegium.corporate.messaging;

import org.jspecify.annotations.NullMarked;
