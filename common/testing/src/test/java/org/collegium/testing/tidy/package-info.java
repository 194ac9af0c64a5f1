/// Rules about files that no compiler checks, over the whole repository: sizes, headings, banned words,
/// sealed migrations.
@NullMarked
package org.collegium.testing.tidy;

import org.jspecify.annotations.NullMarked;
