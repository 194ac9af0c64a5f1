package org.collegium.notifications.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that takes everything as fast as it can and keeps nothing, so that a benchmark measures the sender.
final class FastSink implements AutoCloseable {

    private static final byte[] MAIL_END = {'\r', '\n', '.', '\r', '\n'};

    private final ServerSocket server;
    final AtomicInteger taken = new AtomicInteger();

    FastSink() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            OutputStream out = socket.getOutputStream();
            say(out, "220 sink");
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.append((char) next);
                    continue;
                }
                String command = line.substring(0, Math.min(4, line.length()));
                line.setLength(0);
                switch (command) {
                    case "EHLO" -> say(out, "250-sink\r\n250 PIPELINING");
                    case "DATA" -> {
                        say(out, "354 go on");
                        skipMail(in);
                        taken.incrementAndGet();
                        say(out, "250 taken");
                    }
                    default -> say(out, "250 fine");
                }
            }
        } catch (IOException gone) {
            // The client left.
        }
    }

    private static void skipMail(InputStream in) throws IOException {
        int matched = 2;
        while (matched < MAIL_END.length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The mail has no end.");
            }
            matched = next == MAIL_END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
