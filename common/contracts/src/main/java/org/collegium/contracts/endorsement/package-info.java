/// Facts about submissions, endorsements and the public register, told by the endorsement service.
@NullMarked
package org.collegium.contracts.endorsement;

import org.jspecify.annotations.NullMarked;
