/// Pages about one's own account: where one is signed in.
@NullMarked
package org.collegium.portal.web.account;

import org.jspecify.annotations.NullMarked;
