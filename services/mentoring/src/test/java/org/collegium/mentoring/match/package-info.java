/// The decisions in a match, without a database.
@NullMarked
package org.collegium.mentoring.match;

import org.jspecify.annotations.NullMarked;
