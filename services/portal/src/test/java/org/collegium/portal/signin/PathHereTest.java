package org.collegium.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathHereTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/magazine/2012-11/0193", "/staff/members?query=sample%20member&status=active", "/a//b"})
    void takesAPathOfThisSite(String path) {
        assertThat(PathHere.of(path)).map(PathHere::value).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "magazine",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " //evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/magazine#//evil.example",
                "/{redirect}",
                "/%zz",
                "/sign-in",
                "/sign-in/0123456789abcdefghjkmnpqrs",
                "/sign-out"
            })
    void takesNothingElse(String path) {
        assertThat(PathHere.of(path)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PathHere(path));
    }

    @Test
    void takesNoPathThatIsTooLong() {
        assertThat(PathHere.of("/" + "a".repeat(499))).isPresent();
        assertThat(PathHere.of("/" + "a".repeat(500))).isEmpty();
        assertThat(PathHere.of(null)).isEmpty();
    }
}
