/// What this service hears from membership, tells about mentoring, and does when time passes.
@NullMarked
package org.collegium.mentoring.messaging;

import org.jspecify.annotations.NullMarked;
