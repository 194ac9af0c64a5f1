/// Tests of how CPD is typed.
@NullMarked
package org.collegium.portal.web.cpd;

import org.jspecify.annotations.NullMarked;
