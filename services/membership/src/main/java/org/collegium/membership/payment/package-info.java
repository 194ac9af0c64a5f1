/// Payments: attempts to pay the fee of an application, and the port to whoever handles the money.
///
/// A fee settles once. It is taken only if the application becomes a membership by it; money for an application
/// that the office has to look at stays where it is.
@NullMarked
package org.collegium.membership.payment;

import org.jspecify.annotations.NullMarked;
