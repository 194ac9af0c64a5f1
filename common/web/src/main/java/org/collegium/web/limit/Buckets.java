package org.collegium.web.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/// Where it is kept what subjects have left.
interface Buckets {

    Bucket of(BucketKey key);

    /// How long until a try would be allowed, zero if one is. Takes, locks and writes nothing.
    Duration untilAllowed(BucketKey key);
}
