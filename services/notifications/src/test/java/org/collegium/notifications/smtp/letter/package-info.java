/// What mails look like on the wire.
@NullMarked
package org.collegium.notifications.smtp.letter;

import org.jspecify.annotations.NullMarked;
