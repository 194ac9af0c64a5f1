package org.collegium.standalone.dev;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// The dev tools hand out tokens: nobody but this machine gets through.
class LocalCallersOnlyTest {

    private final LocalCallersOnly door = new LocalCallersOnly();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8080",
        "127.0.0.1, 127.0.0.1:8080",
        "127.9.9.9, localhost",
        "0:0:0:0:0:0:0:1, [::1]:8080"
    })
    void letsThisMachineIn(String peer, String host) {
        assertThat(passes(request("/dev/tokens", peer, host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.1.2.3", "2001:db8::7"})
    void keepsOthersOut(String peer) {
        MockHttpServletRequest request = request("/dev/tokens", peer, "localhost:8080");

        assertThat(passes(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev", "/dev/", "/dev/tokens", "/%64ev/tokens", "/d%65%76/inbox", "/dev/inbox/1/html"})
    void standsBeforeEveryWayToWriteThePath(String path) {
        assertThat(passes(request(path, "192.0.2.7", "localhost:8080"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/developers", "/magazine/dev", "/api/membership/plans"})
    void mindsItsOwnPathsOnly(String path) {
        assertThat(passes(request(path, "192.0.2.7", "portal.example.org"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "Via"})
    void keepsOutWhoeverComesThroughAProxyHere(String header) {
        MockHttpServletRequest request = request("/dev/tokens", "127.0.0.1", "localhost:8080");
        request.addHeader(header, "127.0.0.1");

        assertThat(passes(request)).isFalse();
    }

    @Test
    void doesNotBelieveAnAddressThatCameInAHeader() {
        MockHttpServletRequest request = request("/dev/tokens", "127.0.0.1", "localhost:8080");
        // As Tomcat leaves it when forwarded headers are trusted.
        request.setAttribute("org.apache.tomcat.request.forwarded", true);

        assertThat(passes(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:8080", "localhost.evil.example", "portal", "127.0.0.1.evil.example"})
    void keepsOutPagesOfANameThatWasPointedHere(String host) {
        MockHttpServletRequest request = request("/dev/tokens", "127.0.0.1", host);
        request.addHeader("Origin", "http://" + host);

        assertThat(passes(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true",
        "http://evil.example, false",
        "null, false",
        "https://localhost:8080, false"
    })
    void takesFormsOfItsOwnPagesOnly(@Nullable String origin, boolean passes) {
        MockHttpServletRequest request = request("/dev/clock", "127.0.0.1", "localhost:8080");
        request.addHeader("Origin", String.valueOf(origin));

        assertThat(passes(request)).isEqualTo(passes);
    }

    private static MockHttpServletRequest request(String path, String peer, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(peer);
        request.addHeader("Host", host);
        return request;
    }

    private boolean passes(MockHttpServletRequest request) {
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            door.doFilter(request, response, chain);
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException(failed);
        }
        boolean passed = chain.getRequest() != null;
        assertThat(response.getStatus()).isEqualTo(passed ? 200 : 404);
        return passed;
    }
}
