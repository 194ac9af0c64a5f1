/// Joining: the mailbox is proved first, then one question a page, answers checked before they are sent, then payment
/// or the check of a voucher.
///
/// Answers are kept by the proved address, so nothing typed is lost on the way back, after a mistake or with the
/// session. One set of answers has one idempotency key: however often it is sent, it is one application.
@NullMarked
package org.collegium.portal.web.join;

import org.jspecify.annotations.NullMarked;
