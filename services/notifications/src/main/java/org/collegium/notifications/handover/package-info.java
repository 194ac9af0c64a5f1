/// What every mail goes through that waits in the database, by many senders at once and past any crash.
///
/// A sender claims mails under a lease, commits that it is about to hand a chunk over, hands it to the mail server
/// and commits what the server said. What it held when it died is found by its lapsed lease: claimed mails wait
/// again, mails that were being handed over are uncertain (docs/adr/0007). Which mails these are and whether they may
/// still go is the queue's affair.
@NullMarked
package org.collegium.notifications.handover;

import org.jspecify.annotations.NullMarked;
