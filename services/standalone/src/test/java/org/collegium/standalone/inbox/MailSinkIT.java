package org.collegium.standalone.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.standalone.FreePorts;
import org.collegium.standalone.Ports;
import org.collegium.standalone.infrastructure.DataFolder;
import org.collegium.standalone.infrastructure.EmbeddedDatabase;
import org.collegium.standalone.infrastructure.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkIT {

    private static final int CONNECTIONS = 8;
    private static final int MAILS = 4_000;

    @TempDir
    Path temporary;

    private final Ports ports = FreePorts.find();
    private DataFolder folder;
    private EmbeddedDatabase database;
    private Inbox inbox;
    private MailSink sink;

    @BeforeEach
    void start() {
        folder = DataFolder.take(temporary.resolve("data"));
        database = EmbeddedDatabase.start(folder, new Secrets(folder), ports.postgres());
        inbox = Inbox.open(database);
        sink = MailSink.start(inbox, ports.smtp());
    }

    @AfterEach
    void stop() {
        sink.close();
        database.close();
        folder.close();
    }

    @Test
    void storesEveryMailItAnswersFor() throws Exception {
        long started = System.nanoTime();
        try (var senders = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Integer>> accepted = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                String to = "Sample.Member." + i + "@example.org";
                accepted.add(senders.submit(() -> send(to, MAILS / CONNECTIONS)));
            }
            for (Future<Integer> one : accepted) {
                assertThat(one.get()).isEqualTo(MAILS / CONNECTIONS);
            }
        }
        System.out.printf(
                "The sink stored %d mails at %.0f a second.%n", MAILS, MAILS / ((System.nanoTime() - started) / 1e9));

        assertThat(inbox.count()).isEqualTo(MAILS);
        List<Mail> found = inbox.list("sample.member.3@EXAMPLE.org", null, 2);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().id()).isGreaterThan(found.getLast().id());
        assertThat(found.getFirst().subject()).isEqualTo("Café");
        assertThat(found.getFirst().text()).contains("plain text");
        assertThat(found.getFirst().html()).contains("<p>");
        assertThat(found.getFirst().headers()).containsKey("Message-ID");
    }

    private int send(String to, int count) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.smtp())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            OutputStream out = socket.getOutputStream();
            expect(in, "220");
            say(out, in, "HELO localhost", "250");
            int accepted = 0;
            for (int i = 0; i < count; i++) {
                say(out, in, "MAIL FROM:<magazine@example.org>", "250");
                say(out, in, "RCPT TO:<" + to + ">", "250");
                say(out, in, "DATA", "354");
                say(out, in, message(to, i) + "\r\n.", "250");
                accepted++;
            }
            return accepted;
        }
    }

    private static String message(String to, int number) {
        return """
                From: Social Work Matters <magazine@example.org>
                To: %s
                Subject: =?UTF-8?Q?Caf=C3=A9?=
                Message-ID: <%d.%s>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=UTF-8

                The plain text.
                --b
                Content-Type: text/html; charset=UTF-8

                <p>The page.</p>
                --b--""".formatted(to, number, to).replace("\n", "\r\n");
    }

    private static void say(OutputStream out, BufferedReader in, String line, String code) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
        expect(in, code);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        assertThat(in.readLine()).startsWith(code);
    }
}
