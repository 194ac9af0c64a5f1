/// Single mails: a welcome, news about one's mentoring or one's programme, a link to sign in.
///
/// Each goes out once to a person for what caused it, and not at all for what was told long ago. Staff see what
/// became of each, and resolve those that are uncertain. The link to sign in is a secret: neither it nor the address
/// it goes to is ever in the database, so it is lost with the instance that was to send it, and the person asks for
/// another.
@NullMarked
package org.collegium.notifications.message;

import org.jspecify.annotations.NullMarked;
