/// A member's own page: how the membership stands and what we may mail.
@NullMarked
package org.collegium.portal.web.member;

import org.jspecify.annotations.NullMarked;
