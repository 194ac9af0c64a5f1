/// The mentoring service as a whole, on real PostgreSQL and Kafka.
@NullMarked
package org.collegium.mentoring;

import org.jspecify.annotations.NullMarked;
