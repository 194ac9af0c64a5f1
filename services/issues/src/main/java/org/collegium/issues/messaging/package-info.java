/// What this service hears from endorsement, and tells about the magazine.
@NullMarked
package org.collegium.issues.messaging;

import org.jspecify.annotations.NullMarked;
