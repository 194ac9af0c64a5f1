package org.collegium.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A real SMTP server that keeps what it is given, and refuses what a test tells it to.
///
/// Addresses that begin with `bounce` have no mailbox, `spam` refuses the content, `grey` is put off as often as its
/// number of attempts is below two.
public final class TestMailbox {

    private static final TestMailbox ONE = new TestMailbox();

    private final Map<String, List<String>> mails = new ConcurrentHashMap<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private @Nullable SMTPServer server;
    private int port;

    private TestMailbox() {
        open();
    }

    /// The one of this JVM, shared by contexts; its first start chose the port.
    public static TestMailbox get() {
        return ONE;
    }

    /// One more, for a test that counts what a single instance sends.
    public static TestMailbox fresh() {
        return new TestMailbox();
    }

    public int port() {
        return port;
    }

    /// Starts again on the same port.
    public synchronized void open() {
        SMTPServer starting = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(context -> new Receiving())
                .build();
        starting.start();
        port = starting.getPortAllocated();
        server = starting;
    }

    /// Stops as a server that goes down does: connections break and none is taken.
    public synchronized void shut() {
        if (server != null) {
            server.stop();
        }
    }

    /// The mails to an address, in the order they came.
    public List<String> to(String address) {
        return List.copyOf(mails.getOrDefault(address, List.of()));
    }

    private final class Receiving implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("bounce")) {
                throw new RejectException(550, "5.1.1 no such mailbox");
            }
            if (recipient.startsWith("grey") && attempts.merge(recipient, 1, Integer::sum) < 2) {
                throw new RejectException(450, "4.2.0 greylisted");
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            String mail = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (recipients.stream().anyMatch(address -> address.startsWith("spam"))) {
                throw new RejectException(554, "5.7.1 we do not want this");
            }
            recipients.forEach(address -> mails.computeIfAbsent(address, a -> new CopyOnWriteArrayList<>())
                    .add(mail));
            return null;
        }

        @Override
        public void done() {}
    }
}
