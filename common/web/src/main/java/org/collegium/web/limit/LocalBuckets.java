package org.collegium.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The buckets of one limit in this instance's memory, for what must cost less than it prevents: a look takes
/// microseconds and no connection. They are forgotten at a restart, and several instances allow as many times more.
final class LocalBuckets implements Buckets {

    /// More are forgotten, those least used first: each is a few hundred bytes.
    private static final int MOST = 50_000;

    private final Cache<BucketKey, Bucket> buckets;
    private final WallClock clock;

    LocalBuckets(LimitSetting setting, Clock clock) {
        // Who was not seen for the whole window has its full allowance again.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(setting.per())
                .maximumSize(MOST)
                .build();
        this.clock = new WallClock(clock);
    }

    @Override
    public Bucket of(BucketKey key) {
        return buckets.get(key, this::full);
    }

    @Override
    public Duration untilAllowed(BucketKey key) {
        @Nullable Bucket bucket = buckets.getIfPresent(key);
        return bucket == null
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket full(BucketKey key) {
        return Bucket.builder()
                .addLimit(key.limit().bandwidth())
                .withCustomTimePrecision(clock)
                .build();
    }
}
