/// Voucher codes: an employer's offer to its staff to take a seat.
///
/// A code is a readable prefix of the employer's name, eleven random Crockford characters and a check character. It
/// is found by a keyed hash and kept sealed, so that only staff and the employer see it again. A rotated code takes
/// nobody in any more; seats taken with it stay taken.
@NullMarked
package org.collegium.corporate.voucher;

import org.jspecify.annotations.NullMarked;
