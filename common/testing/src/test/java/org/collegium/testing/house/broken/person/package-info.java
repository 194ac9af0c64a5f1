/// Another feature, with a public entity and a public repository.
@NullMarked
package org.collegium.testing.house.broken.person;

import org.jspecify.annotations.NullMarked;
