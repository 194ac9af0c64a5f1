/// The whole platform in one process: real PostgreSQL, real Kafka, a mail sink and every service, with no install step.
///
/// The data folder holds everything that must survive; the base port decides every other port. Services are started as
/// sibling contexts that know nothing of each other: they still talk by events and HTTP only (docs/adr/0009). Starting,
/// stopping and the words that say how to begin live here; nothing decides anything about members.
@NullMarked
package org.collegium.standalone;

import org.jspecify.annotations.NullMarked;
