/// What an issue decides, without Spring.
@NullMarked
package org.collegium.issues.issue;

import org.jspecify.annotations.NullMarked;
