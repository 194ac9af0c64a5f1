/// Members' records, and the sessions that arrive in them.
@NullMarked
package org.collegium.endorsement.cpd;

import org.jspecify.annotations.NullMarked;
