/// The public register: which programmes are endorsed, today and on any day, and whether a seal is true.
@NullMarked
package org.collegium.portal.web.register;

import org.jspecify.annotations.NullMarked;
