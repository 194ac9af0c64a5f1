/// Tests of what is kept of persons.
@NullMarked
package org.collegium.notifications.person;

import org.jspecify.annotations.NullMarked;
