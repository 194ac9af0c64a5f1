/// Facts about employers, agreements and the redemption of their seats, told by the corporate service.
@NullMarked
package org.collegium.contracts.corporate;

import org.jspecify.annotations.NullMarked;
