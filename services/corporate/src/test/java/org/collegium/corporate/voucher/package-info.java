/// What a code is made of, and who may see it.
@NullMarked
package org.collegium.corporate.voucher;

import org.jspecify.annotations.NullMarked;
