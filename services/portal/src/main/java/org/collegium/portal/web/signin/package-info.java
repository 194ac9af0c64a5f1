/// Signing in and out: asking for a link, and using it with a button, because mail scanners follow links but press
/// nothing.
@NullMarked
package org.collegium.portal.web.signin;

import org.jspecify.annotations.NullMarked;
