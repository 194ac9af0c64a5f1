package org.collegium.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A caller that sends bytes as it likes, and looks in between at what came back.
final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private boolean closed;

    RawConnection(int port) {
        try {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    RawConnection send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            closed = true;
        }
        return this;
    }

    /// Reads until nothing more comes for so long, or the other side closes.
    RawConnection listen(Duration silence) {
        try {
            socket.setSoTimeout((int) Math.max(1, silence.toMillis()));
            byte[] some = new byte[8_192];
            int read = socket.getInputStream().read(some);
            while (read >= 0) {
                answer.write(some, 0, read);
                read = socket.getInputStream().read(some);
            }
            closed = true;
        } catch (SocketTimeoutException silent) {
            return this;
        } catch (IOException reset) {
            closed = true;
        }
        return this;
    }

    boolean isClosed() {
        return closed;
    }

    String answer() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            closed = true;
        }
    }

    /// What a whole request is answered with that asks for the connection to be closed.
    static String ask(int port, String request) {
        try (var connection = new RawConnection(port)) {
            return connection.send(request).listen(Duration.ofSeconds(30)).answer();
        }
    }
}
