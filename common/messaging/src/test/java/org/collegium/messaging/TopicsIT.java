package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.collegium.testing.RealKafka;
import org.junit.jupiter.api.Test;

/// Facts are kept for ever and erased persons are not, whoever made the topics and whatever they were before.
class TopicsIT {

    @Test
    void correctsTheSettingsOfTopicsThatExist() throws ExecutionException, InterruptedException {
        String name = Station.newName("topics");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrapServers()))) {
            set(admin, "testing.counter", "retention.ms", "604800000");
            set(admin, "testing.name", "cleanup.policy", "delete");

            try (var station = Station.open(
                    name, Station.newDatabase(name), Station::deaf, "collegium.messaging.compaction-lag=3d")) {
                new Topics(station.bean(Catalogue.class), station.bean(MessagingProperties.class)).ensure(admin);
            }

            assertThat(config(admin, "testing.counter").get("retention.ms").value())
                    .isEqualTo("-1");
            assertThat(config(admin, "testing.counter").get("retention.bytes").value())
                    .isEqualTo("-1");
            assertThat(config(admin, "testing.counter").get("cleanup.policy").value())
                    .isEqualTo("delete");
            assertThat(config(admin, "testing.name").get("cleanup.policy").value())
                    .isEqualTo("compact");
            assertThat(config(admin, "testing.name")
                            .get("max.compaction.lag.ms")
                            .value())
                    .isEqualTo("259200000");
            assertThat(config(admin, "testing.name-dlt").get("retention.ms").value())
                    .isEqualTo("259200000");
        }
    }

    private static void set(Admin admin, String topic, String setting, String value)
            throws ExecutionException, InterruptedException {
        Collection<AlterConfigOp> change =
                List.of(new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET));
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), change))
                .all()
                .get();
    }

    private static Config config(Admin admin, String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
    }
}
