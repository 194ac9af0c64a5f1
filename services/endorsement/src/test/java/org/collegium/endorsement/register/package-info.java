/// The states of an endorsement.
@NullMarked
package org.collegium.endorsement.register;

import org.jspecify.annotations.NullMarked;
