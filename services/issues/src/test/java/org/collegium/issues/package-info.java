/// The issues service as a whole, on real PostgreSQL and Kafka.
@NullMarked
package org.collegium.issues;

import org.jspecify.annotations.NullMarked;
