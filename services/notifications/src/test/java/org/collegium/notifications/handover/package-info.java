/// What becomes of a mail.
@NullMarked
package org.collegium.notifications.handover;

import org.jspecify.annotations.NullMarked;
