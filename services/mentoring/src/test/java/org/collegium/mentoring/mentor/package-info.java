/// The decisions about a mentor's course, without a database.
@NullMarked
package org.collegium.mentoring.mentor;

import org.jspecify.annotations.NullMarked;
