package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whoever opens a file of requests finds a place for every value that they need.
class RequestsTest {

    private static final Path REQUESTS = ComposeFile.ROOT.resolve("requests");
    private static final String PRIVATE = "http-client.private.env.json";

    private static final Pattern USED = Pattern.compile("\\{\\{([A-Za-z]+)}}");
    private static final Pattern SET = Pattern.compile("(?:\\.set\\(\"|@prompt )([A-Za-z]+)");

    @Test
    void everyVariableHasAPlace() throws IOException {
        Set<String> declared = new HashSet<>(JsonMapper.shared()
                .readTree(Files.readString(REQUESTS.resolve("http-client.env.json")))
                .path("standalone")
                .propertyNames());
        Set<String> missing = new TreeSet<>();
        int files = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(REQUESTS, "*.http")) {
            for (Path file : all) {
                files++;
                String text = Files.readString(file);
                Set<String> known = new HashSet<>(declared);
                known.addAll(named(SET, text));
                named(USED, text).stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> missing.add(file.getFileName() + ": " + name));
            }
        }

        assertThat(files).isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    void theSecretOfAnInstallationIsNeverCommitted() throws IOException {
        assertThat(Files.readAllLines(ComposeFile.ROOT.resolve(".gitignore"))).contains(PRIVATE);
        assertThat(REQUESTS.resolve("README.md")).content().contains(PRIVATE, "clientSecret", "sampleVoucherCode");
    }

    private static Set<String> named(Pattern pattern, String text) {
        Set<String> names = new HashSet<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
