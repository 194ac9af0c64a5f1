package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The deployed shape as it is written down: health checks everywhere, secrets from the environment only.
class ComposeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?[^}]+}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|_KEY|SECRET)$");

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void runsEveryServiceOfTheHouse() {
        for (Service service : Service.values()) {
            assertThat(services).containsKey(service.id());
        }
        assertThat(services).containsKeys("postgres", "kafka", "mailpit");
    }

    @Test
    void checksTheHealthOfEachContainer() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(service).as(name).containsKey("healthcheck"));
    }

    @Test
    void takesEverySecretFromTheEnvironmentWithoutDefault() {
        services.forEach((name, service) -> environment(service).forEach((variable, value) -> {
            if (SECRET.matcher(variable).matches()) {
                assertThat(String.valueOf(value)).as("%s of %s", variable, name).matches(REQUIRED);
            }
        }));
    }

    @Test
    void namesEveryRequiredVariableInTheExample() throws IOException {
        var required = new TreeSet<String>();
        REQUIRED.matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
                .results()
                .forEach(found -> required.add(found.group(1)));
        var named = new TreeSet<String>();
        for (String line : Files.readAllLines(ROOT.resolve(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                named.add(line.substring(0, line.indexOf('=')));
            }
        }

        assertThat(named).isEqualTo(required);
    }

    @Test
    void publishesNothingButThePortalBeyondThisMachine() {
        services.forEach((name, service) -> {
            Object ports = service.get("ports");
            if (ports != null && !name.equals("portal")) {
                assertThat((Iterable<?>) ports)
                        .as(name)
                        .allSatisfy(port -> assertThat(String.valueOf(port)).startsWith("127.0.0.1:"));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(Map<String, Object> service) {
        return (Map<String, Object>) service.getOrDefault("environment", Map.of());
    }

    private static Map<String, Map<String, Object>> services() {
        try {
            Map<String, Map<String, Map<String, Object>>> file =
                    new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
            return file.getOrDefault("services", Map.of());
        } catch (IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }
}
