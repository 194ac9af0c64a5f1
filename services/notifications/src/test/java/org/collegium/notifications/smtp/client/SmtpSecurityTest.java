package org.collegium.notifications.smtp.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// TLS and sign-in against a real server with a certificate of its own.
class SmtpSecurityTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private SSLContext trusted;
    private SMTPServer server;

    @SuppressWarnings("NullAway.Init")
    SmtpSecurityTest() {}

    @BeforeEach
    void start() throws Exception {
        trusted = certificate();
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .startTlsSocketFactory(trusted)
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("collegium") || !password.equals("secret")) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> received.add(new String(data, UTF_8)))
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsOverTlsAfterSigningIn() throws IOException {
        try (SmtpConnection connection = SmtpConnection.open(settings(trusted, "secret"))) {
            OutgoingMail mail =
                    new OutgoingMail(UUID.randomUUID(), "us@example.org", "a@example.org", "hello".getBytes(UTF_8));

            assertThat(connection.send(List.of(mail), id -> false))
                    .singleElement()
                    .isInstanceOf(SmtpOutcome.Accepted.class);
        }
        assertThat(received).singleElement().asString().contains("hello");
    }

    @Test
    void isNotLetInWithAWrongPassword() {
        assertThatThrownBy(() -> SmtpConnection.open(settings(trusted, "wrong")))
                .isInstanceOf(SmtpUnavailable.class)
                .hasMessageContaining("535")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void trustsNoStranger() {
        assertThatThrownBy(() -> SmtpConnection.open(settings(null, "secret"))).isInstanceOf(SmtpUnavailable.class);
    }

    @Test
    void sendsNothingWhereTlsIsDemandedAndNotOffered() throws IOException {
        try (ScriptedServer plain = ScriptedServer.pipelining((command, mail) -> "")) {
            SmtpSettings settings = settings(trusted, "secret");
            SmtpSettings there = new SmtpSettings(
                    settings.host(),
                    plain.port(),
                    settings.security(),
                    settings.helloName(),
                    settings.username(),
                    settings.password(),
                    settings.tls(),
                    settings.connectLimit(),
                    settings.replyLimit(),
                    settings.acceptLimit(),
                    settings.writeLimit(),
                    settings.idleLimit());

            assertThatThrownBy(() -> SmtpConnection.open(there))
                    .isInstanceOf(SmtpUnavailable.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(plain.lines).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    private SmtpSettings settings(@Nullable SSLContext tls, String password) {
        Duration limit = Duration.ofSeconds(10);
        return new SmtpSettings(
                "localhost",
                server.getPortAllocated(),
                SmtpSettings.Security.STARTTLS,
                "localhost",
                "collegium",
                password,
                tls,
                limit,
                limit,
                limit,
                limit,
                limit);
    }

    private SSLContext certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "server")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
