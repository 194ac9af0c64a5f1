/// How often something may be tried: limits with a name, set in the configuration, counted for all instances together
/// in the database, or by each for itself in memory. Nothing else in the platform counts tries or answers 429.
///
/// A service names its limits under `collegium.limits` and takes a [Limit] from [Limits]. Where only failures count,
/// [FailureLimitFilter] looks before the request and counts after it; elsewhere the caller takes, looks or counts. What
/// comes back is an [Allowance], which is also the answer to whoever has used it up.
///
/// Looking costs one read of a row by its key; taking and counting lock that row until the transaction ends. What must
/// cost less, because it protects the processors and the connections themselves, is `counted: in-memory`.
@NullMarked
package org.collegium.web.limit;

import org.jspecify.annotations.NullMarked;
