package org.collegium.notifications.smtp.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The bare line to the server: commands and contents out, replies in, every wait bounded.
final class SmtpWire implements Closeable {

    /// RFC 5321 allows 512 octets a reply line; four times that is generous, more is an attack on our memory.
    private static final int LINE_LIMIT = 2_048;

    private static final int REPLY_LINES = 100;

    private static final byte[] LAST_DOT = {'.', '\r', '\n'};

    /// Blocking writes know no time-out, so a server that stops reading is cut off from here.
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final Socket socket;
    private final InputStream in;
    private final Duration writeLimit;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(16 * 1024);
    private final byte[] received = new byte[4 * 1024];
    private int position;
    private int end;
    private boolean lastDotOffered;

    SmtpWire(Socket socket, Duration writeLimit) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.writeLimit = writeLimit;
    }

    Socket socket() {
        return socket;
    }

    /// Puts a command into the next flush.
    void command(String line) {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0 || line.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A command must be one line.");
        }
        pending.writeBytes(line.getBytes(UTF_8));
        pending.write('\r');
        pending.write('\n');
    }

    /// Sends a whole mail up to its last dot in one go and puts the dot into the next flush, so that until then a
    /// broken connection means for certain that the mail was not sent.
    void content(byte[] mail) throws IOException {
        lastDotOffered = false;
        stuff(mail);
        push();
        pending.writeBytes(LAST_DOT);
    }

    /// Sends what is pending. Whatever happens from here on, the last dot of a content before may have arrived.
    void flush() throws IOException {
        lastDotOffered = true;
        push();
    }

    /// Whether the last dot of the latest content may have reached the server.
    boolean lastDotOffered() {
        return lastDotOffered;
    }

    private void stuff(byte[] mail) {
        int from = 0;
        boolean lineStart = true;
        for (int i = 0; i < mail.length; i++) {
            if (lineStart && mail[i] == '.') {
                pending.write(mail, from, i - from);
                pending.write('.');
                from = i;
            }
            lineStart = mail[i] == '\n';
        }
        pending.write(mail, from, mail.length - from);
        if (!lineStart) {
            pending.write('\r');
            pending.write('\n');
        }
    }

    private void push() throws IOException {
        Future<?> cut = WATCH.schedule(this::close, writeLimit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            pending.writeTo(socket.getOutputStream());
            pending.reset();
        } finally {
            cut.cancel(false);
        }
    }

    /// Reads one reply, however many lines it has.
    ///
    /// @throws IOException if none came in time, or what came is no reply
    SmtpReply reply(Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        StringBuilder text = new StringBuilder();
        for (int lines = 0; lines < REPLY_LINES; lines++) {
            String line = line(deadline);
            if (line.length() < 3 || !line.substring(0, 3).chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IOException("The mail server answered something that is no SMTP reply.");
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') {
                return new SmtpReply(Integer.parseInt(line.substring(0, 3)), text.toString());
            }
        }
        throw new IOException("The mail server's reply does not end.");
    }

    /// Whether the server has said something that was not asked for: then nothing it says can be told apart any more.
    boolean hasUnreadInput() throws IOException {
        return position < end || in.available() > 0;
    }

    private String line(long deadline) throws IOException {
        StringBuilder line = new StringBuilder(80);
        while (line.length() < LINE_LIMIT) {
            if (position == end) {
                fill(deadline);
            }
            char next = (char) (received[position++] & 0xff);
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append(next < ' ' ? ' ' : next);
            }
        }
        throw new IOException("The mail server's reply line is longer than " + LINE_LIMIT + " characters.");
    }

    private void fill(long deadline) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("The mail server did not answer in time.");
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        int count = in.read(received);
        if (count < 0) {
            throw new EOFException("The mail server closed the connection.");
        }
        position = 0;
        end = count;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Nothing more can be said to this server.
        }
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-write-watch").factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }
}
