/// The office: members, employers, the magazine, mailings, and the facts that services gave up on.
@NullMarked
package org.collegium.portal.web.staff;

import org.jspecify.annotations.NullMarked;
