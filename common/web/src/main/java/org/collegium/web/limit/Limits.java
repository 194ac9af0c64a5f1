package org.collegium.web.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits of a service, by the names they have under `collegium.limits`.
public final class Limits {

    private final Configured configured;
    private final Function<LimitSetting, Buckets> stored;
    private final Function<LimitSetting, Buckets> local;

    /// One of each name, so that two who ask for a name count together.
    private final Map<String, Limit> known = new ConcurrentHashMap<>();

    Limits(Configured configured, Buckets stored, Clock clock) {
        this(configured, setting -> stored, clock);
    }

    private Limits(Configured configured, Function<LimitSetting, Buckets> stored, Clock clock) {
        this.configured = configured;
        this.stored = stored;
        this.local = setting -> new LocalBuckets(setting, clock);
    }

    /// One limit without a database, for tests of what it limits.
    public static Limits inMemory(String name, long tries, Duration per, Clock clock) {
        Configured one = new Configured(Map.of(name, new Tries(tries, per, Counted.IN_MEMORY)));
        return new Limits(one, setting -> new LocalBuckets(setting, clock), clock);
    }

    /// @throws IllegalStateException if the configuration does not say how much that is
    public Limit named(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    private Limit read(String name) {
        Tries allowed = configured.limits().get(name);
        if (allowed == null) {
            throw new IllegalStateException("collegium.limits.%s is not configured.".formatted(name));
        }
        LimitSetting setting = new LimitSetting(name, allowed.tries(), allowed.per());
        return switch (allowed.counted()) {
            case IN_DATABASE -> new Limit(setting, stored.apply(setting));
            case IN_MEMORY -> new Limit(setting, local.apply(setting));
        };
    }

    /// `collegium.limits.<name>`: `tries` and `per`, e.g. 30 and `PT1M`.
    @ConfigurationProperties("collegium")
    record Configured(@DefaultValue Map<String, Tries> limits) {}

    record Tries(
            long tries,
            Duration per,
            @DefaultValue("in-database") Counted counted) {}

    /// Where a limit is counted.
    enum Counted {

        /// For all instances together.
        IN_DATABASE,

        /// By each instance for itself, see [LocalBuckets].
        IN_MEMORY
    }
}
