/// How a fact travels: out of a service through its outbox and relay, and into another through its inbox.
///
/// A use case appends facts to the [Outbox] in its own transaction; the relay sends them to Kafka in order. A
/// [FactListener] says which contracts a service hears; every fact is handled once, in one transaction with its
/// inbox row. A fact that cannot be handled waits without blocking other keys and is dead-lettered when
/// patience ends. Nothing here knows an event by name.
@NullMarked
package org.collegium.messaging;

import org.jspecify.annotations.NullMarked;
