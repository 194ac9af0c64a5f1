/// Facts, as they should be heard and told.
@NullMarked
package org.collegium.testing.house.sound.messaging;

import org.jspecify.annotations.NullMarked;
