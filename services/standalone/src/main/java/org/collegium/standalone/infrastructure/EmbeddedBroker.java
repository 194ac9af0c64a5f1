package org.collegium.standalone.infrastructure;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.collegium.standalone.CannotStart;

/// A real Kafka broker that is its own controller, in the data folder, formatted at the first start.
public final class EmbeddedBroker implements AutoCloseable {

    private static final String FOLDER = "kafka";
    private static final String READY = "kafka.ready";
    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedBroker start(DataFolder folder, int port, int controllerPort) {
        Path data = folder.resolve(FOLDER);
        try {
            if (!folder.isMarked(READY)) {
                folder.clear(FOLDER);
                format(data);
                folder.mark(READY);
            }
            var server = new KafkaRaftServer(new KafkaConfig(settings(data, port, controllerPort), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (Exception cannot) {
            throw new CannotStart("Kafka does not start on " + data + ".", cannot);
        }
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE_ID)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setPrintStream(new PrintStream(
                        OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8))
                .run();
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "log.dirs",
                data.toString()));
        // One node: nothing can be replicated.
        settings.putAll(Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        // After a kill the broker waits out the session of its former self, and groups that of their dead members. A
        // heartbeat that the controller has not read after half an interval is reported as an overload; at the first
        // start, with every service's topics to make, it needs Kafka's own second.
        settings.putAll(Map.of(
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "2000",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000",
                "group.consumer.min.session.timeout.ms", "1000",
                "controlled.shutdown.enable", "false"));
        // With one copy, acknowledged must mean on disk: the page cache survives a kill -9, but no power cut.
        settings.putAll(Map.of(
                "log.flush.interval.messages", "1",
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "offsets.retention.minutes", "5256000"));
        // Small enough for a laptop.
        settings.putAll(Map.of(
                "num.partitions", "3",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "log.cleaner.dedupe.buffer.size", "16777216",
                "log.segment.bytes", "67108864"));
        return settings;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
