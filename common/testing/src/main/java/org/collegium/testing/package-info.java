/// How we prove it: what every service's tests share. Test scope only.
///
/// Tests run against one real PostgreSQL and one real Kafka a JVM ([RealInfrastructure], [IntegrationTest]),
/// with a clock that can be moved ([MovableClock]) and tokens that the services trust ([TestTokens]).
/// [EventProbe] names the facts a test expects, [FactSender] plays the other services, [Scenarios] tries
/// every order, duplicate and loss.
@NullMarked
package org.collegium.testing;

import org.jspecify.annotations.NullMarked;
