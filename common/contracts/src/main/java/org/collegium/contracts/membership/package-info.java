/// Facts about persons, applications and memberships, told by the membership service.
@NullMarked
package org.collegium.contracts.membership;

import org.jspecify.annotations.NullMarked;
