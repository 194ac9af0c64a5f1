/// Where every mail of the standalone ends: an SMTP door, a database of its own, and the mails read back.
///
/// A mail is answered with 250 only after it is committed, so that what notifications counts as delivered is here.
@NullMarked
package org.collegium.standalone.inbox;

import org.jspecify.annotations.NullMarked;
