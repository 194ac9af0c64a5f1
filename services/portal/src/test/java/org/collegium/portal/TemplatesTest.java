package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no page's template may hold, because it does not mean what it seems to.
class TemplatesTest {

    private static final Path PAGES = Path.of("src", "main", "resources", "portal", "pages");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");

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

    /// A fragment's selector also finds every element of that name: `parts :: summary` a `<summary>` too.
    @Test
    void callsNoFragmentAsAnElementOfItsFile() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template);
            for (String fragment : FRAGMENT.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList()) {
                assertThat(text).as(template.toString()).doesNotContain("<" + fragment + ">", "<" + fragment + " ");
            }
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
