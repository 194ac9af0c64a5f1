/// What this service hears from the others, and what it tells them.
@NullMarked
package org.collegium.notifications.messaging;

import org.jspecify.annotations.NullMarked;
