/// A service that keeps every rule.
@NullMarked
package org.collegium.testing.house.sound;

import org.jspecify.annotations.NullMarked;
