/// A listener and publishers that reach into the store.
@NullMarked
package org.collegium.testing.house.broken.messaging;

import org.jspecify.annotations.NullMarked;
