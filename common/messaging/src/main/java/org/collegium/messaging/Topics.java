package org.collegium.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that every topic exists with the right settings before anything is sent: a broker would otherwise
/// make it itself, with its defaults.
final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final String FOR_EVER = "-1";

    /// Tombstones carry an id only. Kept this long, they also reach a service that is restored from an old
    /// backup.
    private static final Duration TOMBSTONES_KEPT = Duration.ofDays(3650);

    private final Catalogue catalogue;
    private final MessagingProperties properties;

    Topics(Catalogue catalogue, MessagingProperties properties) {
        this.catalogue = catalogue;
        this.properties = properties;
    }

    void ensure(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = new ArrayList<>();
        catalogue.topics().forEach((topic, compacted) -> {
            missing.add(topic(topic, properties.partitions(), compacted ? compacted() : kept()));
            missing.add(topic(topic + Catalogue.DEAD_LETTER_SUFFIX, 1, compacted ? briefly() : kept()));
        });
        missing.removeIf(topic -> existing.contains(topic.name()));
        for (var creation : admin.createTopics(missing).values().entrySet()) {
            try {
                creation.getValue().get();
                LOG.info("The topic {} was created.", creation.getKey());
            } catch (ExecutionException e) {
                // Another service was faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, partitions, properties.replication()).configs(settings);
    }

    private static Map<String, String> kept() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                "delete",
                TopicConfig.RETENTION_MS_CONFIG,
                FOR_EVER,
                TopicConfig.RETENTION_BYTES_CONFIG,
                FOR_EVER);
    }

    private Map<String, String> compacted() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, "compact",
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(properties.compactionLag()),
                TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(TOMBSTONES_KEPT));
    }

    /// Dead letters of a compacted topic may hold personal data, and no tombstone reaches them.
    private Map<String, String> briefly() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                "delete",
                TopicConfig.RETENTION_MS_CONFIG,
                millis(properties.compactionLag()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
