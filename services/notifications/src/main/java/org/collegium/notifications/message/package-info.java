/// Single mails: a welcome, a word to somebody who applied twice, a link to sign in.
///
/// Each goes out once for what caused it. The link to sign in is a secret: neither it nor the address it goes to is
/// ever in
/// the database, so it is lost with the instance that was to send it, and the person asks for another.
@NullMarked
package org.collegium.notifications.message;

import org.jspecify.annotations.NullMarked;
