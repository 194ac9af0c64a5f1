package org.collegium.notifications.smtp.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// A connection on which the server has greeted us, is protected as demanded and has let us in.
final class SmtpConnection implements Closeable {

    private final SmtpSettings settings;
    private SmtpWire wire;
    private Set<String> extensions = Set.of();
    private boolean broken;
    private boolean resetFirst;
    private long lastUsed = System.nanoTime();

    private SmtpConnection(SmtpSettings settings, SmtpWire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    /// @throws SmtpUnavailable whatever stood in the way
    static SmtpConnection open(SmtpSettings settings) throws SmtpUnavailable {
        SmtpConnection connection = null;
        try {
            connection = new SmtpConnection(settings, new SmtpWire(connect(settings), settings.writeLimit()));
            connection.introduce();
            return connection;
        } catch (IOException | RuntimeException closedDoor) {
            if (connection != null) {
                connection.wire.close();
            }
            throw new SmtpUnavailable(
                    "The mail server " + settings + " cannot be used: " + closedDoor.getMessage(), closedDoor);
        }
    }

    private static Socket connect(SmtpSettings settings) throws IOException {
        Socket socket = new Socket();
        try {
            // Without it Nagle's algorithm waits for a delayed acknowledgement: 22 mails a second instead of thousands.
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), (int)
                    settings.connectLimit().toMillis());
            return settings.security() == SmtpSettings.Security.IMPLICIT ? secured(socket, settings) : socket;
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private static Socket secured(Socket plain, SmtpSettings settings) throws IOException {
        SSLSocketFactory factory = settings.tls() == null
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : settings.tls().getSocketFactory();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, settings.host(), settings.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout((int) settings.connectLimit().toMillis());
        socket.startHandshake();
        return socket;
    }

    private void introduce() throws IOException {
        require(wire.reply(settings.replyLimit()), 220);
        hello();
        if (settings.security() == SmtpSettings.Security.STARTTLS) {
            if (!offers("STARTTLS")) {
                throw new IOException("It does not offer STARTTLS, and nothing is sent without.");
            }
            require(ask("STARTTLS"), 220);
            if (wire.hasUnreadInput()) {
                throw new IOException("It spoke before TLS began, as somebody in between would.");
            }
            wire = new SmtpWire(secured(wire.socket(), settings), settings.writeLimit());
            hello();
        }
        if (settings.username() != null) {
            authenticate(settings.username(), settings.password() == null ? "" : settings.password());
        }
    }

    private void hello() throws IOException {
        SmtpReply reply = ask("EHLO " + settings.helloName());
        if (!reply.isPositive()) {
            require(ask("HELO " + settings.helloName()), 250);
            extensions = Set.of();
            return;
        }
        extensions = reply.text()
                .lines()
                .skip(1)
                .map(line -> line.trim().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void authenticate(String username, String password) throws IOException {
        boolean secret =
                wire.socket() instanceof SSLSocket || isHere(wire.socket().getInetAddress());
        if (!secret) {
            throw new IOException(
                    "A password is configured, but the connection is not protected: use starttls or implicit.");
        }
        List<String> ways = extensions.stream()
                .filter(line -> line.startsWith("AUTH ") || line.startsWith("AUTH="))
                .flatMap(line -> List.of(line.substring(5).split(" ", -1)).stream())
                .toList();
        if (ways.contains("PLAIN") || ways.isEmpty()) {
            require(ask("AUTH PLAIN " + base64("\0" + username + "\0" + password)), 235);
        } else {
            require(ask("AUTH LOGIN"), 334);
            require(ask(base64(username)), 334);
            require(ask(base64(password)), 235);
        }
    }

    private static boolean isHere(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private SmtpReply ask(String command) throws IOException {
        wire.command(command);
        wire.flush();
        return wire.reply(settings.replyLimit());
    }

    private static void require(SmtpReply reply, int code) throws IOException {
        if (reply.code() != code) {
            throw new IOException("it answered " + reply);
        }
    }

    boolean offers(String extension) {
        return extensions.contains(extension);
    }

    /// Hands mails over, one outcome each in the same order; never throws for what the server or the network does.
    ///
    /// @param recalled whether a mail, by its id, must not go any more; asked just before its turn
    List<SmtpOutcome> send(List<OutgoingMail> mails, Predicate<UUID> recalled) {
        SmtpExchange exchange = new SmtpExchange(wire, settings, offers("PIPELINING"), offers("SMTPUTF8"), resetFirst);
        List<SmtpOutcome> outcomes = exchange.send(mails, recalled);
        broken = exchange.isBroken();
        resetFirst = exchange.leavesMailAnnounced();
        lastUsed = System.nanoTime();
        return outcomes;
    }

    boolean isFresh() {
        return !broken && System.nanoTime() - lastUsed < settings.idleLimit().toNanos();
    }

    /// Says goodbye without waiting for the answer.
    @Override
    public void close() {
        try {
            if (!broken) {
                wire.command("QUIT");
                wire.flush();
            }
        } catch (IOException alreadyGone) {
            // It need not know that we leave.
        } finally {
            wire.close();
        }
    }
}
