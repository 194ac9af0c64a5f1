/// What services lean on, embedded: the data folder with its secrets, PostgreSQL, a Kafka broker and the mail sink.
///
/// All of it survives a restart, a kill -9 and a power cut: nothing is acknowledged before it is on disk. What a killed
/// process left behind is recognised, stopped and taken over at the next start.
@NullMarked
package org.collegium.standalone.infrastructure;

import org.jspecify.annotations.NullMarked;
