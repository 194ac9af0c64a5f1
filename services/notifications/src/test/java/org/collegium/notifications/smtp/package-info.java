/// Senders that compete and senders that die.
@NullMarked
package org.collegium.notifications.smtp;

import org.jspecify.annotations.NullMarked;
