/// Tests of how the register is shown.
@NullMarked
package org.collegium.portal.web.register;

import org.jspecify.annotations.NullMarked;
