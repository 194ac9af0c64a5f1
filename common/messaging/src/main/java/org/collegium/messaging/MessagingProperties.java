package org.collegium.messaging;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may set about the travelling of facts.
///
/// @param enabled       whether relay, listeners and waiting room run in this process
/// @param partitions    of a topic created by this service
/// @param replication   copies of a topic created by this service
/// @param concurrency   consumers of this instance that share the partitions
/// @param replay        `from-start`, or `from-start:` and a name, makes the first start with this value read every
/// heard
///                      topic again from the start; each value has its effect once in a database
/// @param compactionLag how long an erased person's record may stay in a compacted topic
@ConfigurationProperties("collegium.messaging")
record MessagingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("1") int concurrency,
        @Nullable String replay,
        @DefaultValue("7d") Duration compactionLag,
        @DefaultValue RelaySettings relay,
        @DefaultValue Patience retry) {

    static final String REPLAY_FROM_START = "from-start";

    private static final Pattern REPLAY_NAME = Pattern.compile(REPLAY_FROM_START + "(:[\\w.-]{1,64})?");

    boolean replaysFromStart() {
        if (replay == null || replay.isBlank()) {
            return false;
        }
        if (!REPLAY_NAME.matcher(replay).matches()) {
            throw new IllegalArgumentException("collegium.messaging.replay is '%s'; possible are %s and %s:<a name>"
                    .formatted(replay, REPLAY_FROM_START, REPLAY_FROM_START));
        }
        return true;
    }

    /// @param batch   rows sent and deleted at a time: 2,000 drains 84,000 facts/s, 500 drains 50,000
    ///                (docs/adr/0002)
    /// @param poll    how often the table is looked at unasked, for rows that other instances wrote
    /// @param standby how often an instance that does not lead asks for the leadership
    record RelaySettings(
            @DefaultValue("2000") int batch,
            @DefaultValue("100ms") Duration poll,
            @DefaultValue("1s") Duration standby) {}

    /// How long a fact that fails is tried again.
    ///
    /// @param first     the pause after the first failure; it doubles each time
    /// @param most      the longest pause after a failure
    /// @param attempts  failures after which a fact is dead
    /// @param awaitMost the longest pause of a fact that waits for another
    /// @param patience  how long a fact may wait for another before it is dead
    /// @param poll      how often the waiting room is looked at
    record Patience(
            @DefaultValue("200ms") Duration first,
            @DefaultValue("1m") Duration most,
            @DefaultValue("10") int attempts,
            @DefaultValue("5s") Duration awaitMost,
            @DefaultValue("1d") Duration patience,
            @DefaultValue("200ms") Duration poll) {

        private static final int MOST_DOUBLINGS = 20;

        Duration pauseAfterFailure(int failures) {
            return grown(failures, most);
        }

        Duration pauseWhileAwaiting(int attempts) {
            return grown(attempts, awaitMost);
        }

        private Duration grown(int times, Duration limit) {
            Duration pause = first.multipliedBy(1L << Math.clamp(times - 1L, 0, MOST_DOUBLINGS));
            return pause.compareTo(limit) < 0 ? pause : limit;
        }
    }
}
