/// A member's record of continuing professional development.
@NullMarked
package org.collegium.portal.web.cpd;

import org.jspecify.annotations.NullMarked;
