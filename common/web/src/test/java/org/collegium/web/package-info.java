/// Proves the door on a small service with a real server and a real database.
@NullMarked
package org.collegium.web;

import org.jspecify.annotations.NullMarked;
