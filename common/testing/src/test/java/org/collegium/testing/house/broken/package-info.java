/// A service that breaks every rule of a service, each in one class.
@NullMarked
package org.collegium.testing.house.broken;

import org.jspecify.annotations.NullMarked;
