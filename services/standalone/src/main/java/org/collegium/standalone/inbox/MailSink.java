package org.collegium.standalone.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/// The SMTP server that every mail of the standalone is handed to; it delivers nothing to anybody.
public final class MailSink implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 200;

    /// As large as most providers take.
    private static final int MAX_BYTES = 25 * 1024 * 1024;

    private final MailWriter writer;
    private final SMTPServer server;

    private MailSink(MailWriter writer, SMTPServer server) {
        this.writer = writer;
        this.server = server;
    }

    public static MailSink start(Inbox inbox, int port) {
        var writer = new MailWriter(inbox);
        SMTPServer server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Collegium inbox")
                .maxConnections(MAX_CONNECTIONS)
                .maxMessageSize(MAX_BYTES)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(context -> new Receiving(writer))
                .build();
        server.start();
        return new MailSink(writer, server);
    }

    /// First no new mail is taken, then what was taken is stored.
    @Override
    public void close() {
        server.stop();
        writer.close();
    }

    /// One mail on its way in.
    private static final class Receiving implements MessageHandler {

        private final MailWriter writer;
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        Receiving(MailWriter writer) {
            this.writer = writer;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(Inbox.normal(recipient));
        }

        @Override
        public String data(InputStream data) throws RejectException, TooMuchDataException, IOException {
            byte[] content = data.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new TooMuchDataException();
            }
            try {
                writer.store(new RawMail(sender, recipients, content)).join();
            } catch (CompletionException notStored) {
                throw new RejectException(451, "The inbox could not store the mail; try again.");
            }
            return "Stored";
        }

        @Override
        public void done() {}
    }
}
