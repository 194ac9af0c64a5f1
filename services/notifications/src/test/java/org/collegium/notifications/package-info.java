/// The service as a whole, from facts to mails.
@NullMarked
package org.collegium.notifications;

import org.jspecify.annotations.NullMarked;
