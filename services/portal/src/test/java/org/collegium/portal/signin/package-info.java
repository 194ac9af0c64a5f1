@NullMarked
package org.collegium.portal.signin;

import org.jspecify.annotations.NullMarked;
