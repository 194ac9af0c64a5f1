/// Proves how a fact travels, on real PostgreSQL and Kafka: nothing lost, nothing handled twice, order kept per
/// key.
@NullMarked
package org.collegium.messaging;

import org.jspecify.annotations.NullMarked;
