package org.collegium.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that every topic exists with the right settings before anything is sent: a broker would otherwise
/// make it itself, with its defaults.
final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final String FOR_EVER = "-1";

    /// What is kept briefly goes in so many parts: a fact outlives its time by one of them and by the broker's pause
    /// between two looks, no longer.
    private static final int SEGMENTS = 6;

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
        List<NewTopic> wanted = new ArrayList<>();
        catalogue.topics().forEach((topic, retention) -> {
            wanted.add(topic(topic, properties.partitions(), settings(retention)));
            wanted.add(topic(topic + Catalogue.DEAD_LETTER_SUFFIX, 1, deadLetterSettings(retention)));
        });
        List<NewTopic> missing = wanted.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
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
        correct(admin, wanted);
    }

    /// A topic that a broker made by itself forgets after a week; one made under an earlier setting keeps erased
    /// persons for longer than the operator now says.
    private static void correct(Admin admin, List<NewTopic> wanted) throws ExecutionException, InterruptedException {
        Map<ConfigResource, NewTopic> topics = wanted.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), Function.identity()));
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        admin.describeConfigs(topics.keySet()).all().get().forEach((resource, found) -> {
            List<AlterConfigOp> wrong = new ArrayList<>();
            Objects.requireNonNull(topics.get(resource)).configs().forEach((setting, value) -> {
                ConfigEntry entry = found.get(setting);
                if (entry == null || !value.equals(entry.value())) {
                    LOG.warn(
                            "{} of the topic {} is {} and becomes {}.",
                            setting,
                            resource.name(),
                            entry == null ? "unset" : entry.value(),
                            value);
                    wrong.add(new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET));
                }
            });
            if (!wrong.isEmpty()) {
                changes.put(resource, wrong);
            }
        });
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    private NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, partitions, properties.replication()).configs(settings);
    }

    private Map<String, String> settings(Retention retention) {
        return switch (retention) {
            case Retention.ForEver() -> kept();
            case Retention.LatestOfKey() -> compacted();
            case Retention.Briefly(Duration kept) -> briefly(kept);
        };
    }

    /// Dead letters of a compacted topic may hold personal data, and no tombstone reaches them.
    private Map<String, String> deadLetterSettings(Retention retention) {
        return switch (retention) {
            case Retention.ForEver() -> kept();
            case Retention.LatestOfKey() -> briefly(properties.compactionLag());
            case Retention.Briefly(Duration kept) -> briefly(kept);
        };
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

    /// A broker deletes whole segments, and the one it writes to only when that is closed: with the default of a week a
    /// busy topic would keep everything for a week.
    private static Map<String, String> briefly(Duration kept) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                "delete",
                TopicConfig.RETENTION_MS_CONFIG,
                millis(kept),
                TopicConfig.SEGMENT_MS_CONFIG,
                millis(kept.dividedBy(SEGMENTS)));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
