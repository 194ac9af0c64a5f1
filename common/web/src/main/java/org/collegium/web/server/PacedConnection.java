package org.collegium.web.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// One connection whose requests arrive in time or not at all.
///
/// While headers are incomplete no thread waits for them: the server comes back here with each byte, and closes the
/// connection when nothing came within the time limit of its socket. That limit is set anew each time to what is left.
final class PacedConnection extends Http11Processor {

    /// The server's mark for a request of which nothing has come.
    private static final long NOT_BEGUN = -1;

    private final PacedProtocol protocol;
    private final ServerSettings settings;
    private final PacedBody body;

    PacedConnection(PacedProtocol protocol, Adapter adapter, ServerSettings settings) {
        this(protocol, new DrainingAdapter(adapter), settings);
    }

    private PacedConnection(PacedProtocol protocol, DrainingAdapter adapter, ServerSettings settings) {
        super(protocol, adapter);
        this.protocol = protocol;
        this.settings = settings;
        this.body =
                new PacedBody((Http11InputBuffer) request.getInputBuffer(), settings, protocol::getConnectionTimeout);
        request.setInputBuffer(body);
        adapter.connection = this;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        body.readFrom(socket);
        SocketState state = super.service(socket);
        return isIncomplete(state) ? untilHeadersAreDue(socket) : state;
    }

    /// Begun, not yet handed on. Empty lines before a request begin it, too, although the server would forget them.
    private boolean isIncomplete(SocketState state) {
        return (state == SocketState.LONG || state == SocketState.OPEN)
                && !isAsync()
                && request.getStartTimeNanos() != NOT_BEGUN;
    }

    private SocketState untilHeadersAreDue(SocketWrapperBase<?> socket) {
        long left = settings.headersWithin()
                .minusNanos(System.nanoTime() - request.getStartTimeNanos())
                .toMillis();
        if (left <= 0) {
            return SocketState.CLOSED;
        }
        socket.setReadTimeout(left);
        return SocketState.LONG;
    }

    private void serve(Adapter adapter, Request asked, Response answer) throws Exception {
        body.begin();
        UnreadTarget.note(asked, body.raw(), protocol.getMaxHttpRequestHeaderSize());
        adapter.service(asked, answer);
        if (!isAsync() && !getErrorState().isError() && !asked.hasExpectation()) {
            drain(asked);
        }
    }

    /// Reads what the application left of a body, so that the caller, still sending, can read its answer. The server
    /// would do so itself, without looking at the time.
    private void drain(Request asked) {
        long drained = 0;
        var unread = new Unread();
        try {
            while (drained <= protocol.getMaxSwallowSize()) {
                int read = asked.doRead(unread);
                if (read < 0) {
                    return;
                }
                drained += read;
            }
        } catch (IOException tooSlowOrGone) {
            // Closed as one that sends too much: the answer is out already.
        }
        action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /// What is read to be forgotten. It is held until the next read, because the server shortens what it has handed
    /// over where more came than belongs to the body.
    private static final class Unread implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }

    /// Hands requests on, and is there again when they are answered.
    private static final class DrainingAdapter implements Adapter {

        private final Adapter adapter;
        private @Nullable PacedConnection connection;

        DrainingAdapter(Adapter adapter) {
            this.adapter = adapter;
        }

        @Override
        public void service(Request asked, Response answer) throws Exception {
            if (connection != null) {
                connection.serve(adapter, asked, answer);
            }
        }

        @Override
        public boolean prepare(Request asked, Response answer) throws Exception {
            return adapter.prepare(asked, answer);
        }

        @Override
        public boolean asyncDispatch(Request asked, Response answer, SocketEvent status) throws Exception {
            return adapter.asyncDispatch(asked, answer, status);
        }

        @Override
        public void log(Request asked, Response answer, long time) {
            adapter.log(asked, answer, time);
        }

        @Override
        public void checkRecycled(Request asked, Response answer) {
            adapter.checkRecycled(asked, answer);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
