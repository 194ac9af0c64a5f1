/// How a request is met: who calls, what is refused and how that is said, what happens when a request is sent twice.
///
/// Every service answers with the same problem documents, trusts the same tokens and honours `Idempotency-Key` in the
/// same way, so these mechanisms live here once (docs/adr/0008). Nothing here knows a domain noun.
@NullMarked
package org.collegium.web;

import org.jspecify.annotations.NullMarked;
