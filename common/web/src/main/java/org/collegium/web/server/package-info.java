/// How the HTTP server before the portal and every service deals with a caller before any filter sees the request:
/// who is too slow is cut off, and what cannot be read is answered in our words.
///
/// The server's own time limit counts from one byte to the next, so that a byte now and then keeps a connection, and
/// while a body is read a thread, for ever.
@NullMarked
package org.collegium.web.server;

import org.jspecify.annotations.NullMarked;
