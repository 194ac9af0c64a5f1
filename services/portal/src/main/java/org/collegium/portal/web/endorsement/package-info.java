/// The pages of those who put programmes forward and of those who review them.
@NullMarked
package org.collegium.portal.web.endorsement;

import org.jspecify.annotations.NullMarked;
