/// Single mails, end to end.
@NullMarked
package org.collegium.notifications.message;

import org.jspecify.annotations.NullMarked;
