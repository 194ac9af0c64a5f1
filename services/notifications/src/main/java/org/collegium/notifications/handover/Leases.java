package org.collegium.notifications.handover;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which senders are alive, by the database's clock.
///
/// Leases are renewed on a connection that nothing else uses: requests that wait for a lock take up the pool, and a
/// sender that cannot say that it lives is declared dead.
@Component
public class Leases {

    /// Long enough for a busy machine to miss a beat or two, short enough that nobody waits long for a dead one's
    /// mails.
    static final Duration LEASE = Duration.ofSeconds(15);

    /// How often leases are renewed.
    public static final Duration BEAT = Duration.ofSeconds(3);

    private final HikariDataSource own;
    private final JdbcClient jdbc;
    private final JdbcClient shared;
    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();

    Leases(DataSource database) {
        shared = JdbcClient.create(database);
        own = DataSourceBuilder.derivedFrom(database)
                .type(HikariDataSource.class)
                .build();
        own.setPoolName("leases");
        own.setMaximumPoolSize(1);
        own.setConnectionTimeout(BEAT.toMillis());
        jdbc = JdbcClient.create(own);
    }

    /// A new owner with a lease of its own, kept alive from now on.
    public UUID begin() {
        UUID owner = UuidCreator.getTimeOrderedEpoch();
        write(List.of(owner));
        mine.add(owner);
        return owner;
    }

    /// Lets an owner's lease run out: it has stopped, or nobody knows what state it left things in.
    public void abandon(UUID owner) {
        mine.remove(owner);
    }

    /// Keeps the leases of this instance alive; to be called every [#BEAT], by a thread that waits for nothing else.
    public void renew() {
        write(mine);
    }

    private void write(Collection<UUID> owners) {
        jdbc.sql("""
                INSERT INTO sending_lease (owner, alive_until)
                SELECT owner, clock_timestamp() + :seconds * interval '1 second' FROM unnest(CAST(:owners AS uuid[])) AS owner
                ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until
                """)
                .param("owners", Ids.array(owners))
                .param("seconds", LEASE.toSeconds())
                .update();
    }

    /// Forgets leases that lapsed long ago and hold nothing any more. It reads the mails' tables, so it may wait.
    public void sweep() {
        shared.sql("""
                DELETE FROM sending_lease l WHERE alive_until < clock_timestamp() - interval '1 day'
                   AND NOT EXISTS (SELECT FROM delivery d WHERE d.owner = l.owner AND d.state IN ('claimed', 'handing-over'))
                   AND NOT EXISTS (SELECT FROM message m WHERE m.owner = l.owner AND m.state IN ('claimed', 'handing-over'))
                """).update();
    }

    @PreDestroy
    void close() {
        own.close();
    }
}
