/// HTTP that reaches into the store.
@NullMarked
package org.collegium.testing.house.broken.web;

import org.jspecify.annotations.NullMarked;
