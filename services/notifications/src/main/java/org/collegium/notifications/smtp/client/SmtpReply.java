package org.collegium.notifications.smtp.client;

/// What the server answered: a code of three digits and its words, on one line.
public record SmtpReply(int code, String text) {

    /// The most of an answer that is kept: enough for an enhanced code and a sentence.
    private static final int TEXT_LIMIT = 400;

    public SmtpReply {
        text = text.length() > TEXT_LIMIT ? text.substring(0, TEXT_LIMIT) : text;
    }

    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    boolean isIntermediate() {
        return code >= 300 && code < 400;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /// 421: the server closes the connection, whatever was asked.
    boolean isGoodbye() {
        return code == 421;
    }

    @Override
    public String toString() {
        return code + " " + text;
    }
}
