/// HTTP, as it should be met.
@NullMarked
package org.collegium.testing.house.sound.web;

import org.jspecify.annotations.NullMarked;
