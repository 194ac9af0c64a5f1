/// Tests of what is heard and who is written to about it.
@NullMarked
package org.collegium.notifications.messaging;

import org.jspecify.annotations.NullMarked;
