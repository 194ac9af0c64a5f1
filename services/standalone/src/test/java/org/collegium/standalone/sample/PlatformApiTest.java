package org.collegium.standalone.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformApiTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer platform = open();
    private final String portal = "http://localhost:" + platform.getAddress().getPort();
    private final PlatformApi api = new PlatformApi(portal, portal + "/oauth2/token", "standalone", "secret");

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }

    @BeforeEach
    void answer() {
        platform.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            heard.add(exchange.getRequestURI().getPath() + " " + bearer + " " + body);
            byte[] said = "{\"access_token\":\"client\",\"accessToken\":\"person\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().equals("/refused") ? 403 : 200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        platform.start();
    }

    @AfterEach
    void close() {
        platform.stop(0);
    }

    @Test
    void sendsTheSameBodyWhateverTheOrderOfTheMap() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("seats", 100);
        one.put("plan", "employed");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("plan", "employed");
        other.put("seats", 100);

        api.post("/quotes", one, "key");
        api.post("/quotes", other, "key");

        assertThat(heard.stream().filter(line -> line.startsWith("/quotes")).distinct())
                .containsExactly("/quotes Bearer client {\"plan\":\"employed\",\"seats\":100}");
    }

    @Test
    void actsAsThePersonAskedFor() {
        api.as("comfrey.itchen@example.org").get("/me");

        assertThat(heard)
                .containsExactly("/dev/tokens null {\"email\":\"comfrey.itchen@example.org\"}", "/me Bearer person ");
    }

    @Test
    void saysWithWhichStatusTheHouseRefused() {
        assertThatThrownBy(() -> api.get("/refused"))
                .isInstanceOfSatisfying(
                        PlatformApi.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));
    }
}
