/// Stories about employers, told over real HTTP, PostgreSQL and Kafka.
@NullMarked
package org.collegium.corporate;

import org.jspecify.annotations.NullMarked;
