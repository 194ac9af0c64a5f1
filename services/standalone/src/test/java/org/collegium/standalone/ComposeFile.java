package org.collegium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// The deployed shape as it is written down, read as the compose tool reads it.
record ComposeFile(String text, Map<String, Map<String, @Nullable Object>> services) {

    static final Path ROOT = Path.of("..", "..");

    /// `${NAME}`, `${NAME:-default}` and `${NAME:?what to do without it}`.
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    static ComposeFile read() {
        String text = text("docker-compose.yml");
        Map<String, Map<String, Map<String, @Nullable Object>>> file = new Yaml().load(text);
        return new ComposeFile(text, Objects.requireNonNull(file.get("services")));
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /// What stands under a service's `environment`; null is a variable that is handed through when it is set.
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> written(String service) {
        Object environment = Objects.requireNonNull(services.get(service)).get("environment");
        return environment == null ? Map.of() : (Map<String, @Nullable Object>) environment;
    }

    /// What a container of the service finds in its environment.
    ///
    /// @param given what stands in `.env`
    Map<String, String> resolved(String service, Map<String, String> given) {
        var resolved = new LinkedHashMap<String, String>();
        written(service).forEach((name, value) -> {
            String found = value == null
                    ? given.get(name)
                    : VARIABLE.matcher(String.valueOf(value)).replaceAll(variable -> replacement(variable, given));
            if (found != null) {
                resolved.put(name, found);
            }
        });
        return resolved;
    }

    private static String replacement(MatchResult variable, Map<String, String> given) {
        String value = given.get(variable.group(1));
        if (value != null) {
            return value;
        }
        return "-".equals(variable.group(2)) ? variable.group(3) : "";
    }

    /// The variables without which the file is refused.
    TreeSet<String> required() {
        var required = new TreeSet<String>();
        VARIABLE.matcher(text)
                .results()
                .filter(variable -> "?".equals(variable.group(2)))
                .forEach(variable -> required.add(variable.group(1)));
        return required;
    }
}
