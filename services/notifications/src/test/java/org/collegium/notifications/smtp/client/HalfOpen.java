package org.collegium.notifications.smtp.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/// A server that stops reading in the middle of a mail and keeps the connection open.
final class HalfOpen {

    private static final CountDownLatch FOR_EVER = new CountDownLatch(1);

    private HalfOpen() {}

    static void serve(ServerSocket server) {
        try (Socket socket = server.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 64)) {
            say(socket, "220 half");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(socket, "354 go on");
                    FOR_EVER.await();
                }
                say(socket, line.startsWith("EHLO") ? "250-half\r\n250 PIPELINING" : "250 fine");
            }
        } catch (IOException | InterruptedException over) {
            // The test is over.
        }
    }

    private static void say(Socket socket, String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
    }
}
