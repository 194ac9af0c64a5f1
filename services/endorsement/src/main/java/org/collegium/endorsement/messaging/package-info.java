/// What this service hears from membership and mentoring, and tells about submissions and endorsements.
@NullMarked
package org.collegium.endorsement.messaging;

import org.jspecify.annotations.NullMarked;
