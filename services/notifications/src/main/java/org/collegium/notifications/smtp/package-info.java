/// The adapter towards the mail server: senders take mails from the queues, have them written down and hand them over.
///
/// `client` speaks SMTP, `letter` writes MIME; here is who works when, on how many connections, and what a server's
/// answer means for a mail.
@NullMarked
package org.collegium.notifications.smtp;

import org.jspecify.annotations.NullMarked;
