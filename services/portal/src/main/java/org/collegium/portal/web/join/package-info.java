/// The way in: one question a page, answers checked before they are sent, then payment or the check of a voucher.
///
/// Answers stay in the session, so nothing typed is lost on the way back or after a mistake. One set of answers has one
/// idempotency key: however often it is sent, it is one application.
@NullMarked
package org.collegium.portal.web.join;

import org.jspecify.annotations.NullMarked;
