/// The adapter towards other services: what corporate hears from membership, what it tells, and what it does on the
/// clock.
@NullMarked
package org.collegium.corporate.messaging;

import org.jspecify.annotations.NullMarked;
