package org.collegium.standalone;

import java.nio.file.Path;
import java.util.Map;

/// What whoever starts the platform may choose, read from the environment.
///
/// @param ports      counted from `COLLEGIUM_PORT`, 8080 unless given
/// @param dataFolder `COLLEGIUM_DATA`, `.data` in the working directory unless given
/// @param sample     whether the first start loads the sample College; `COLLEGIUM_SAMPLE=false` says no
public record Settings(Ports ports, Path dataFolder, boolean sample) {

    public static Settings of(Map<String, String> environment) {
        boolean sample = flag(environment.getOrDefault("COLLEGIUM_SAMPLE", "true"));
        if (sample
                && environment.getOrDefault("COLLEGIUM_FORWARD_HEADERS", "none").equals("native")) {
            throw new CannotStart("The sample College is loaded by tools that answer nobody behind a proxy. Give"
                    + " COLLEGIUM_SAMPLE=false, or leave COLLEGIUM_FORWARD_HEADERS out.");
        }
        return new Settings(
                new Ports(port(environment.getOrDefault("COLLEGIUM_PORT", "8080"))),
                Path.of(environment.getOrDefault("COLLEGIUM_DATA", ".data"))
                        .toAbsolutePath()
                        .normalize(),
                sample);
    }

    private static int port(String given) {
        try {
            return Integer.parseInt(given.strip());
        } catch (NumberFormatException notANumber) {
            throw new CannotStart("COLLEGIUM_PORT is \"" + given + "\"; give a number such as 8080.", notANumber);
        }
    }

    private static boolean flag(String given) {
        return switch (given.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart("COLLEGIUM_SAMPLE is \"" + given + "\"; give true or false.");
        };
    }
}
