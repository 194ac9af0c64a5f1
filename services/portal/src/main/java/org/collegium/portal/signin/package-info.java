/// How one gets in: people by a link that is mailed to them and works once, programs by client credentials.
///
/// Whoever is in calls the services with a token that this package signs; tokens and links live in real time, never
/// in the sandbox's moved clock, because the services check them against real time too (docs/adr/0005).
@NullMarked
package org.collegium.portal.signin;

import org.jspecify.annotations.NullMarked;
