package org.collegium.web.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import java.time.Duration;
import java.util.function.ToLongFunction;

/// So many tries in a window of time for each subject; what was used comes back evenly over the window. In any one
/// window a subject gets at most twice the number: what it had saved, and what came back meanwhile.
///
/// A subject is any text that says whose tries are counted together: a [Network], an e-mail address. Only its hash is
/// kept, and no longer than until the subject has its full allowance again.
///
/// A count is part of the transaction it is made in, if there is one: it stays if that commits, and is undone with it.
/// A count that must outlive a refused request is made outside its transaction, as [FailureLimitFilter] does. Counts of
/// limits that are `in-memory` are undone by nothing.
public final class Limit {

    /// The name of the transactions that limits begin by themselves: a try that is counted is no act of the request
    /// (ADR 13).
    public static final String TRANSACTION = "collegium.limit";

    private final LimitSetting setting;
    private final Buckets buckets;

    Limit(LimitSetting setting, Buckets buckets) {
        this.setting = setting;
        this.buckets = buckets;
    }

    /// Takes one try, unless the limit is used up.
    public Allowance take(String subject) {
        return ask(subject, bucket -> bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /// Says what is left, and takes nothing. Costs one read and waits for nobody; of many that look at the same moment
    /// each is told the same.
    public Allowance look(String subject) {
        return new Allowance(buckets.untilAllowed(BucketKey.of(setting, subject)));
    }

    /// Takes one try even where the limit is used up: whoever goes beyond it by trying many at the same moment waits
    /// the longer.
    public void count(String subject) {
        ask(subject, bucket -> bucket.consumeIgnoringRateLimits(1));
    }

    private Allowance ask(String subject, ToLongFunction<Bucket> question) {
        try {
            Bucket bucket = buckets.of(BucketKey.of(setting, subject));
            return new Allowance(Duration.ofNanos(question.applyAsLong(bucket)));
        } catch (BucketExecutionException wrapped) {
            // What the database said, so that an outage is answered as one.
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }
}
