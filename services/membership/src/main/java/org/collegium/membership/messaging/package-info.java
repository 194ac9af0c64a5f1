/// The adapter towards the other services: hears what corporate says about seats, and tells what happens here.
@NullMarked
package org.collegium.membership.messaging;

import org.jspecify.annotations.NullMarked;
