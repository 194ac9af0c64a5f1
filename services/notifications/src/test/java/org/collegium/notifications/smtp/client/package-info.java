/// The SMTP client against servers that behave and servers that do not.
@NullMarked
package org.collegium.notifications.smtp.client;

import org.jspecify.annotations.NullMarked;
