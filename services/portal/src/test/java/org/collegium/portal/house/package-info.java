@NullMarked
package org.collegium.portal.house;

import org.jspecify.annotations.NullMarked;
