/// A mechanism that knows an event by name and visits a service.
@NullMarked
package org.collegium.testing.house.brokenmechanism;

import org.jspecify.annotations.NullMarked;
