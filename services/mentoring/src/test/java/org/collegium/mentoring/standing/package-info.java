/// What is known of memberships and persons, on a real database.
@NullMarked
package org.collegium.mentoring.standing;

import org.jspecify.annotations.NullMarked;
