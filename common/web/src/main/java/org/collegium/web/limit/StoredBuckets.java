package org.collegium.web.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.serialization.InternalSerializationHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// bucket4j's buckets in the table `limit_bucket`, used under Spring's transactions. The library's own adapter for
/// PostgreSQL takes a connection of its own and commits by itself: a failure that is heard of in a transaction could
/// not be counted once with it, and a request that holds a connection would wait for a second one.
final class StoredBuckets extends AbstractSelectForUpdateBasedProxyManager<BucketKey> implements Buckets {

    /// How many rows past their time go with each new one: more than one, so that the table shrinks by itself.
    private static final int CLEARED_WITH_EACH_NEW = 20;

    /// How many rows one statement removes, so that it holds few locks.
    private static final int PURGE_BATCH = 1_000;

    private static final TransactionDefinition COUNTING = counting();

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    StoredBuckets(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new WallClock(clock)));
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private static TransactionDefinition counting() {
        DefaultTransactionDefinition own = new DefaultTransactionDefinition();
        own.setName(Limit.TRANSACTION);
        return own;
    }

    @Override
    public Bucket of(BucketKey key) {
        return getProxy(
                key,
                () -> BucketConfiguration.builder()
                        .addLimit(key.limit().bandwidth())
                        .build());
    }

    /// A plain read: whoever looks does not wait for those who count.
    @Override
    public Duration untilAllowed(BucketKey key) {
        return jdbc.sql("""
                        SELECT state FROM limit_bucket
                        WHERE limit_name = :limit AND subject = :subject AND expires_at > :now AND state IS NOT NULL
                        """)
                .param("limit", key.limit().name())
                .param("subject", key.subject())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> untilAllowed(row.getBytes("state")))
                .optional()
                .orElse(Duration.ZERO);
    }

    private Duration untilAllowed(byte[] state) {
        RemoteBucketState bucket = InternalSerializationHelper.deserializeState(state);
        long now = new WallClock(clock).currentTimeNanos();
        bucket.refillAllBandwidth(now);
        return Duration.ofNanos(bucket.calculateDelayNanosAfterWillBePossibleToConsume(1, now, false));
    }

    /// Removes what is past its time; new rows do so too, but there may be none for long.
    void purge() {
        int cleared;
        do {
            cleared = clearExpired(clock.instant(), PURGE_BATCH);
        } while (cleared == PURGE_BATCH);
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(BucketKey key, Optional<Long> timeoutNanos) {
        return new Use(key);
    }

    @Override
    public void removeProxy(BucketKey key) {
        jdbc.sql("DELETE FROM limit_bucket WHERE limit_name = :limit AND subject = :subject")
                .param("limit", key.limit().name())
                .param("subject", key.subject())
                .update();
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
        return true;
    }

    private int clearExpired(Instant now, int most) {
        return jdbc.sql("""
                        DELETE FROM limit_bucket WHERE (limit_name, subject) IN (
                            SELECT limit_name, subject FROM limit_bucket WHERE expires_at <= :now
                            ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /// One use of one bucket, in the caller's transaction or in one of its own.
    private final class Use implements SelectForUpdateBasedTransaction {

        private final BucketKey key;
        private @Nullable TransactionStatus transaction;

        private Use(BucketKey key) {
            this.key = key;
        }

        @Override
        public void begin(Optional<Long> timeoutNanos) {
            transaction = transactions.getTransaction(COUNTING);
        }

        @Override
        public void commit(Optional<Long> timeoutNanos) {
            end(true);
        }

        /// bucket4j rolls back too where it only found no bucket yet; the caller's transaction must not end for that.
        @Override
        public void rollback() {
            end(false);
        }

        private void end(boolean keep) {
            TransactionStatus begun = transaction;
            transaction = null;
            if (begun == null) {
                return;
            }
            if (keep || !begun.isNewTransaction()) {
                transactions.commit(begun);
            } else {
                transactions.rollback(begun);
            }
        }

        /// In a longer transaction two that cleared what the other takes next would wait for each other.
        private boolean isOwn() {
            return transaction != null && transaction.isNewTransaction();
        }

        @Override
        public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
            return jdbc.sql("""
                            SELECT state FROM limit_bucket
                            WHERE limit_name = :limit AND subject = :subject FOR UPDATE
                            """)
                    .param("limit", key.limit().name())
                    .param("subject", key.subject())
                    .query((row, number) -> LockAndGetResult.locked(row.getBytes("state")))
                    .optional()
                    .orElseGet(LockAndGetResult::notLocked);
        }

        /// @return true, also when another was quicker: the row is there to be locked
        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
            Instant now = clock.instant();
            if (isOwn()) {
                clearExpired(now, CLEARED_WITH_EACH_NEW);
            }
            jdbc.sql("""
                            INSERT INTO limit_bucket (limit_name, subject, expires_at) VALUES (:limit, :subject, :expires)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("limit", key.limit().name())
                    .param("subject", key.subject())
                    .param("expires", now.plus(key.limit().per()).atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        }

        @Override
        public void update(byte[] state, RemoteBucketState bucket, Optional<Long> timeoutNanos) {
            Instant now = clock.instant();
            long full = bucket.calculateFullRefillingTime(new WallClock(clock).currentTimeNanos());
            jdbc.sql("""
                            UPDATE limit_bucket SET state = :state, expires_at = :expires
                            WHERE limit_name = :limit AND subject = :subject
                            """)
                    .param("state", state)
                    .param("expires", now.plusNanos(full).atOffset(ZoneOffset.UTC))
                    .param("limit", key.limit().name())
                    .param("subject", key.subject())
                    .update();
        }

        @Override
        public void release() {
            rollback();
        }
    }
}
