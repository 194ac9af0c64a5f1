@NullMarked
package org.collegium.portal.audit;

import org.jspecify.annotations.NullMarked;
