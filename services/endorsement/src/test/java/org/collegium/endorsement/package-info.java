/// The endorsement service as a whole, on real PostgreSQL and Kafka.
@NullMarked
package org.collegium.endorsement;

import org.jspecify.annotations.NullMarked;
