/// An employer's own page: what was agreed, how many seats are taken, the code to hand out. It shows counts, never
/// names.
@NullMarked
package org.collegium.portal.web.employer;

import org.jspecify.annotations.NullMarked;
