package org.collegium.notifications.smtp.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that does what a test tells it, also what no server should.
///
/// It answers each line of the client with what the behaviour says. `HANG_UP` closes the connection instead,
/// `SILENCE` never answers.
final class ScriptedServer implements AutoCloseable {

    static final String HANG_UP = "hang up";
    static final String SILENCE = "silence";

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final boolean pipelining;
    private final String greeting;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<String> contents = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    /// Says what to answer.
    @FunctionalInterface
    interface Behaviour {

        /// @param command the client's line, or `.` for the end of a mail
        /// @param mail    which mail of the connection it is, from 1
        /// @return a reply, [#HANG_UP], [#SILENCE], or empty for what a good server would say
        String answer(String command, int mail);
    }

    private ScriptedServer(boolean pipelining, String greeting, Behaviour behaviour) {
        this.pipelining = pipelining;
        this.greeting = greeting;
        this.behaviour = behaviour;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static ScriptedServer pipelining(Behaviour behaviour) {
        return new ScriptedServer(true, "220 test ready", behaviour);
    }

    static ScriptedServer lockStep(Behaviour behaviour) {
        return new ScriptedServer(false, "220 test ready", behaviour);
    }

    static ScriptedServer greeting(String greeting) {
        return new ScriptedServer(true, greeting, (command, mail) -> "");
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            OutputStream out = socket.getOutputStream();
            if (!say(out, greeting)) {
                return;
            }
            int mail = 0;
            while (true) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                lines.add(line);
                if (line.startsWith("MAIL")) {
                    mail++;
                }
                String reply = reply(line, mail);
                if (!say(out, reply)) {
                    return;
                }
                if (line.equals("DATA") && reply.startsWith("354")) {
                    contents.add(content(in));
                    if (!say(out, reply(".", mail))) {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // The client left.
        }
    }

    private String reply(String command, int mail) {
        String chosen = behaviour.answer(command, mail);
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return switch (command.split(" ", -1)[0]) {
            case "EHLO" -> pipelining ? "250-test\r\n250-PIPELINING\r\n250 8BITMIME" : "250 test";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 2.0.0 fine";
        };
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return content.toString();
    }

    /// @return whether to go on
    private static boolean say(OutputStream out, String reply) throws IOException {
        if (reply.equals(HANG_UP)) {
            return false;
        }
        if (!reply.equals(SILENCE)) {
            out.write((reply + "\r\n").getBytes(UTF_8));
            out.flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
