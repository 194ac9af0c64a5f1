package org.collegium.notifications.handover;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which senders are alive, by the database's clock.
@Component
public class Leases {

    /// Long enough for a busy machine to miss a beat or two, short enough that nobody waits long for a dead one's
    /// mails.
    static final Duration LEASE = Duration.ofSeconds(15);

    /// How often leases are renewed.
    public static final Duration BEAT = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A new owner with a lease of its own, kept alive from now on.
    public UUID begin() {
        UUID owner = UuidCreator.getTimeOrderedEpoch();
        write(owner);
        mine.add(owner);
        return owner;
    }

    /// Lets an owner's lease run out: it has stopped, or nobody knows what state it left things in.
    public void abandon(UUID owner) {
        mine.remove(owner);
    }

    /// Keeps the leases of this instance alive; to be called every [#BEAT].
    public void renew() {
        mine.forEach(this::write);
    }

    private void write(UUID owner) {
        jdbc.sql("""
                INSERT INTO sending_lease (owner, alive_until) VALUES (:owner, clock_timestamp() + :seconds * interval '1 second')
                ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until
                """).param("owner", owner).param("seconds", LEASE.toSeconds()).update();
    }

    /// Forgets leases that lapsed long ago and hold nothing any more.
    public void sweep() {
        jdbc.sql("""
                DELETE FROM sending_lease l WHERE alive_until < clock_timestamp() - interval '1 day'
                   AND NOT EXISTS (SELECT FROM delivery d WHERE d.owner = l.owner AND d.state IN ('claimed', 'handing-over'))
                   AND NOT EXISTS (SELECT FROM message m WHERE m.owner = l.owner AND m.state IN ('claimed', 'handing-over'))
                """).update();
    }
}
