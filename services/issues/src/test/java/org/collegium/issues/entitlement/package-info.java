/// Who may read, as a table.
@NullMarked
package org.collegium.issues.entitlement;

import org.jspecify.annotations.NullMarked;
