package org.collegium.web.server;

import java.time.Duration;
import java.util.Objects;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/// The server's HTTP/1.1 with [PacedConnection]s. Public, with a constructor without parameters: the server makes it by
/// its name.
public final class PacedProtocol extends Http11NioProtocol {

    /// Nobody sends chunk extensions or trailers to us; each of their bytes may come late, within one read.
    private static final int MOST_EXTRA_BYTES = 64;

    /// Until the first byte of a connection, between two of a body, and until a caller takes something of its answer.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private @Nullable ServerSettings settings;

    public PacedProtocol() {
        setConnectionTimeout(Math.toIntExact(LONGEST_SILENCE.toMillis()));
        setMaxExtensionSize(MOST_EXTRA_BYTES);
        setMaxTrailerSize(MOST_EXTRA_BYTES);
    }

    /// Before the server starts.
    public void keepTo(ServerSettings given) {
        settings = given;
        setMaxConnections(given.connections());
        setKeepAliveTimeout(Math.toIntExact(given.keepAlive().toMillis()));
    }

    @Override
    protected Processor createProcessor() {
        return new PacedConnection(this, getAdapter(), Objects.requireNonNull(settings));
    }
}
