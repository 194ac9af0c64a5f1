package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What an operator writes into `.env` reaches the services that read it, and the documents say what there is.
class DeployedSettingsTest {

    /// What the file decides, because it decides which container is where.
    private static final Pattern SHAPE = Pattern.compile("COLLEGIUM_(KAFKA|(%s)_(PORT|DB_URL|DB_USER)|(%s)_URL)"
            .formatted(
                    names(Service.values()),
                    names(EnumSet.complementOf(EnumSet.of(Service.PORTAL)).toArray(Service[]::new))));

    /// `COLLEGIUM_STAFF_3_EMAIL` is the fourth of one kind.
    private static final Pattern INDEX = Pattern.compile("_\\d+_");

    /// `| setting | who reads it | default | meaning |`
    private static final Pattern ROW =
            Pattern.compile("^\\| `(COLLEGIUM_\\w+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|$", Pattern.MULTILINE);

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void deliversEverySettingThatAServiceDeclares() {
        var missing = new TreeSet<String>();
        for (Service service : Service.values()) {
            for (String setting : DeclaredSettings.of(service).open().keySet()) {
                Map<String, String> found = compose.resolved(service.id(), Map.of(setting, "given"));
                boolean reached = SHAPE.matcher(setting).matches()
                        ? found.containsKey(setting)
                        : "given".equals(found.get(setting));
                if (!reached) {
                    missing.add(service.id() + ": " + setting);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void setsNothingThatNobodyReads() {
        var idle = new TreeSet<String>();
        for (Service service : Service.values()) {
            DeclaredSettings declared = DeclaredSettings.of(service);
            for (String variable : compose.written(service.id()).keySet()) {
                if (!declared.reads(INDEX.matcher(variable).replaceAll("_0_"))) {
                    idle.add(service.id() + ": " + variable);
                }
            }
        }

        assertThat(idle).isEmpty();
    }

    @Test
    void leavesWhatIsNotGivenToTheServicesOwnDefault() {
        for (Service service : Service.values()) {
            assertThat(compose.resolved(service.id(), Map.of()).entrySet())
                    .as(service.id())
                    .noneMatch(entry ->
                            entry.getValue().isEmpty() && !compose.required().contains(entry.getKey()));
        }
    }

    /// One line each, the services and the default as the code has them.
    @Test
    void documentsEverySetting() {
        var documented = new TreeMap<String, String>();
        ROW.matcher(ComposeFile.text("docs/operations.md"))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2) + " | " + row.group(3)));

        assertThat(documented).isEqualTo(settings());
    }

    @Test
    void namesEverySettingInTheExample() {
        var given = new TreeSet<String>();
        var offered = new TreeSet<String>();
        for (String line : ComposeFile.text(".env.example").lines().toList()) {
            if (line.matches("#?COLLEGIUM_\\w+=.*")) {
                String name = line.substring(0, line.indexOf('='));
                if (name.startsWith("#")) {
                    offered.add(kind(name.substring(1)));
                } else {
                    given.add(name);
                }
            }
        }
        var optional = new TreeSet<>(settings().keySet());
        optional.removeAll(compose.required());
        optional.add("COLLEGIUM_PORT");

        assertThat(given).isEqualTo(compose.required());
        assertThat(offered).isEqualTo(optional);
    }

    /// Every setting that `.env` may hold, with who reads it and its default, as the table in the documents has it.
    private Map<String, String> settings() {
        var readers = new TreeMap<String, List<String>>();
        var defaults = new TreeMap<String, String>();
        for (Service service : Service.values()) {
            DeclaredSettings.of(service).open().forEach((setting, value) -> {
                if (!SHAPE.matcher(setting).matches()) {
                    String kind = kind(setting);
                    readers.computeIfAbsent(kind, _ -> new ArrayList<>()).add(service.id());
                    defaults.put(kind, compose.required().contains(setting) ? "required" : deployed(setting, value));
                }
            });
        }
        return readers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> names(entry.getValue()) + " | " + defaults.get(entry.getKey()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /// The file may have a default of its own.
    private String deployed(String setting, String value) {
        return Arrays.stream(Service.values())
                .map(service -> compose.resolved(service.id(), Map.of()).get(setting))
                .filter(found -> found != null)
                .findFirst()
                .map(found -> "`" + found + "`")
                .orElse(value.equals("none") ? value : "`" + value + "`");
    }

    private static String names(Service... services) {
        return Arrays.stream(services).map(Service::name).collect(Collectors.joining("|"));
    }

    private static String names(List<String> services) {
        return services.size() == Service.values().length ? "all" : String.join(", ", new TreeSet<>(services));
    }

    private static String kind(String setting) {
        return INDEX.matcher(setting).replaceAll("_n_");
    }
}
