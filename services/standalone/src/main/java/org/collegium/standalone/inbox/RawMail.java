package org.collegium.standalone.inbox;

import java.util.List;

/// A mail as it came through SMTP: its envelope and its bytes.
final class RawMail {

    private final String sender;
    private final List<String> recipients;
    private final byte[] content;

    RawMail(String sender, List<String> recipients, byte[] content) {
        this.sender = sender;
        this.recipients = List.copyOf(recipients);
        this.content = content.clone();
    }

    String sender() {
        return sender;
    }

    List<String> recipients() {
        return recipients;
    }

    byte[] content() {
        return content.clone();
    }
}
