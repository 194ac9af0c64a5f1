/// An agreement's status as a function of the day.
@NullMarked
package org.collegium.corporate.agreement;

import org.jspecify.annotations.NullMarked;
