package org.collegium.corporate.voucher;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Counts attempts at voucher codes in the database, so that every instance sees the same count.
@Component
public class VoucherAttempts {

    /// After this long without an attempt an address has its full allowance again, and its row may go.
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int CLEANED_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<Long> buckets;
    private final BucketConfiguration allowance;

    /// @param perMinute more than a person needs to type a code right, far less than a guesser needs for 55 bits
    VoucherAttempts(DataSource database, @Value("${collegium.corporate.voucher-checks-per-minute}") long perMinute) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.LONG)
                .table("voucher_attempt_bucket")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(WINDOW))
                .build();
        allowance = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    /// @param client a hash of the client's address
    /// @return how long to wait before the next attempt; zero if this one may go on
    public Duration countOne(long client) {
        ConsumptionProbe probe = buckets.getProxy(client, () -> allowance).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /// Forgets the addresses that have their full allowance again.
    public void removeExpired() {
        while (buckets.removeExpired(CLEANED_AT_ONCE) == CLEANED_AT_ONCE) {
            // A full batch: there may be more.
        }
    }
}
