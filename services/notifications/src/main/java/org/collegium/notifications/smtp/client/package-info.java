/// How a mail is handed to the mail server, and what is known afterwards.
///
/// A small SMTP client of our own: it sends a chunk of mails over one connection, several commands a round trip where
/// the server allows it, and says of every mail whether it was accepted, refused, deferred, never handed over, or
/// handed over without an answer. That last case is the reason for this package: a library that reports "failed" there
/// would have us mail somebody twice (docs/adr/0007).
@NullMarked
package org.collegium.notifications.smtp.client;

import org.jspecify.annotations.NullMarked;
