/// Addresses that must not be written to, whoever they belong to.
///
/// Only a fingerprint of the address is kept, so the list outlives the erasure of a person without remembering them.
@NullMarked
package org.collegium.notifications.suppression;

import org.jspecify.annotations.NullMarked;
