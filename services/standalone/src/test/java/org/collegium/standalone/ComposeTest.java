package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/// The deployed shape as it is written down: health checks everywhere, secrets from the environment only, room to stop.
class ComposeTest {

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?[^}]+}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|_KEY|SECRET)$");

    /// Docker's own, after which it kills.
    private static final String DEFAULT_GRACE = "10s";

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void runsEveryService() {
        for (Service service : Service.values()) {
            assertThat(compose.services()).containsKey(service.id());
        }
        assertThat(compose.services()).containsKeys("postgres", "kafka", "mailpit");
    }

    @Test
    void checksTheHealthAndBoundsTheMemoryOfEachContainer() {
        assertThat(compose.services())
                .allSatisfy((name, service) -> assertThat(service).as(name).containsKeys("healthcheck", "mem_limit"));
    }

    /// What is only handed through has no value here at all.
    @Test
    void takesEverySecretFromTheEnvironmentWithoutDefault() {
        for (String name : compose.services().keySet()) {
            compose.written(name).forEach((variable, value) -> {
                if (SECRET.matcher(variable).matches() && value != null) {
                    assertThat(String.valueOf(value))
                            .as("%s of %s", variable, name)
                            .matches(REQUIRED);
                }
            });
        }
    }

    @Test
    void publishesNothingButThePortalBeyondThisMachine() {
        compose.services().forEach((name, service) -> {
            Object ports = service.get("ports");
            if (ports != null && !name.equals("portal")) {
                assertThat((Iterable<?>) ports)
                        .as(name)
                        .allSatisfy(port -> assertThat(String.valueOf(port)).startsWith("127.0.0.1:"));
            }
        });
    }

    /// A request may take Spring's 30 seconds to end; before that notifications waits 20 for the mails in its hands,
    /// and one that is killed earlier leaves them uncertain.
    @Test
    void letsEachServiceEndWhatItHasBegun() {
        for (Service service : Service.values()) {
            int atLeast = service == Service.NOTIFICATIONS ? 30 + 20 + 10 : 30 + 10;
            assertThat(grace(service.id())).as(service.id()).isGreaterThanOrEqualTo(Duration.ofSeconds(atLeast));
        }
        assertThat(grace("postgres")).isGreaterThan(Duration.ofSeconds(30));
        assertThat(grace("kafka")).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void runsTheKafkaOfTheClients() {
        assertThat(service("kafka").get("image")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    private Duration grace(String name) {
        Object written = service(name).getOrDefault("stop_grace_period", DEFAULT_GRACE);
        return Duration.parse("PT" + String.valueOf(written).toUpperCase(java.util.Locale.ROOT));
    }

    private Map<String, @org.jspecify.annotations.Nullable Object> service(String name) {
        return Objects.requireNonNull(compose.services().get(name));
    }
}
