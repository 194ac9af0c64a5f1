/// Persons, as they should be.
@NullMarked
package org.collegium.testing.house.sound.person;

import org.jspecify.annotations.NullMarked;
