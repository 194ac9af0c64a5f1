package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A form that is larger than any of ours is refused in words, and the log is not filled by whoever sends them.
@ExtendWith(OutputCaptureExtension.class)
class LargeFormsIT extends PortalIT {

    private static final int CHUNK = 64 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/join/email", "/membership/preferences", "/staff/members", "/nothing-here"})
    void refusesALargeFormWithAPage(String path, CapturedOutput log) throws IOException {
        int before = log.getAll().length();
        String announced = announced(path, 3);
        String unannounced = chunked(path, 3);

        for (String answer : List.of(announced, unannounced)) {
            assertThat(answer).startsWith("HTTP/1.1 413");
            assertThat(answer).contains("This form is too large", "<footer", "</html>");
        }
        String said = log.getAll().substring(before);
        assertThat(said).doesNotContain(" ERROR ", "\tat ");
        assertThat(said.lines().filter(line -> line.contains(" WARN "))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void refusesProgramsInAProblemDocument(CapturedOutput log) throws IOException {
        int before = log.getAll().length();
        assertThat(announced("/oauth2/token", 3)).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"");
        assertThat(chunked("/oauth2/token", 3)).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"");
        assertThat(log.getAll().substring(before)).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void stillReadsAFormThatIsMerelyLong() throws IOException {
        // Without the token of a form it is refused for that.
        assertThat(announced("/sign-in", 1)).startsWith("HTTP/1.1 403");
    }

    private String announced(String path, int megabytes) throws IOException {
        return sent(head(path) + "Content-Length: " + (megabytes << 20) + "\r\n\r\n", megabytes, false);
    }

    private String chunked(String path, int megabytes) throws IOException {
        return sent(head(path) + "Transfer-Encoding: chunked\r\n\r\n", megabytes, true);
    }

    private static String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
    }

    private String sent(String head, int megabytes, boolean chunked) throws IOException {
        byte[] piece = new byte[CHUNK];
        Arrays.fill(piece, (byte) 'x');
        piece[0] = '&';
        piece[2] = '=';
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < megabytes << 20; sent += CHUNK) {
                if (chunked) {
                    out.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(piece);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
