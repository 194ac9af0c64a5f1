package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no page's template may hold, because it does not mean what it seems to.
class TemplatesTest {

    private static final Path PAGES = Path.of("src", "main", "resources", "portal", "pages");

    /// The template engine reads parameters lazily and answers yes to every `containsKey`.
    @Test
    void asksForTheValueOfAParameterNotForItsName() throws IOException {
        List<Path> templates = templates();

        assertThat(templates).hasSizeGreaterThan(20);
        assertThat(templates)
                .allSatisfy(template -> assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContain("param.containsKey"));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
