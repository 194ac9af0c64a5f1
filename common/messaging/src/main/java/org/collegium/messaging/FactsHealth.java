package org.collegium.messaging;

import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down while a thread that carries facts has ended by an error and has not begun again. A broker or a database that is
/// away is no fault of theirs: they wait for it.
final class FactsHealth implements HealthIndicator {

    private final Relay relay;
    private final WaitingRoomWorker room;
    private final FactConsumer consumer;

    FactsHealth(Relay relay, WaitingRoomWorker room, FactConsumer consumer) {
        this.relay = relay;
        this.room = room;
        this.consumer = consumer;
    }

    @Override
    public Health health() {
        var health = Stream.<Worker>of(relay, room).allMatch(Worker::isSound) && consumer.isSound()
                ? Health.up()
                : Health.down();
        return health.withDetail("relay", relay.isSound())
                .withDetail("waiting-room", room.isSound())
                .withDetail("consumer", consumer.isSound())
                .build();
    }
}
