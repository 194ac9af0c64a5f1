package org.collegium.web.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Reads a body as long as it comes fast enough, whoever asks for it: a controller, a form's parameters, a file's part.
///
/// Only the time spent waiting for the caller counts, so that a request that itself waits here, for the database or for
/// another service, is not too slow for that. [SocketTimeoutException] is what the server answers with 408.
final class PacedBody implements InputBuffer {

    /// Closes connections in the middle of a read: what stands around chunks is read byte by byte within one, and each
    /// byte has the time of a whole read.
    private static final ScheduledThreadPoolExecutor CLOSING = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("closing-slow-bodies").factory());

    static {
        CLOSING.setRemoveOnCancelPolicy(true);
    }

    /// Where a read ends by itself in time, there is still an answer to be written.
    private static final long ANSWERING_MILLIS = 1_000;

    private final Http11InputBuffer buffer;
    private final ServerSettings settings;
    private final IntSupplier longestSilence;

    private @Nullable SocketWrapperBase<?> socket;
    private long received;
    private long waitedNanos;

    /// @param longestSilence milliseconds in which at least one byte has to come
    PacedBody(Http11InputBuffer buffer, ServerSettings settings, IntSupplier longestSilence) {
        this.buffer = buffer;
        this.settings = settings;
        this.longestSilence = longestSilence;
    }

    void readFrom(SocketWrapperBase<?> connection) {
        socket = connection;
    }

    /// The next request.
    void begin() {
        received = 0;
        waitedNanos = 0;
    }

    /// What has come so far, from the first byte of the request on.
    ByteBuffer raw() {
        return buffer.getByteBuffer();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        SocketWrapperBase<?> connection = socket;
        if (connection == null) {
            return buffer.doRead(handler);
        }
        long left = millisLeft();
        connection.setReadTimeout(Math.min(left, longestSilence.getAsInt()));
        ScheduledFuture<?> closing =
                CLOSING.schedule(connection::close, left + ANSWERING_MILLIS, TimeUnit.MILLISECONDS);
        long asked = System.nanoTime();
        try {
            int read = buffer.doRead(handler);
            received += Math.max(0, read);
            return read;
        } finally {
            closing.cancel(false);
            waitedNanos += System.nanoTime() - asked;
        }
    }

    private long millisLeft() throws SocketTimeoutException {
        long left = settings.longestFor(received).toMillis() - TimeUnit.NANOSECONDS.toMillis(waitedNanos);
        if (left <= 0) {
            throw new SocketTimeoutException("The body comes too slowly: %d bytes so far.".formatted(received));
        }
        return left;
    }

    @Override
    public int available() {
        return buffer.available();
    }
}
