/// What the portal does itself about what membership tells; who belongs is read by `common/members`.
@NullMarked
package org.collegium.portal.messaging;

import org.jspecify.annotations.NullMarked;
