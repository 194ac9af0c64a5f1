package org.collegium.web.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may set about connections.
///
/// @param headersWithin how long a request may take from its first byte to the end of its headers
/// @param bodyGrace     how long a body may keep us waiting, all in all, beside what its bytes earn
/// @param bodyRate      bytes that earn a second of waiting: the slowest line that may send large documents
/// @param connections   that are open at once; beyond that the system lets some 100 wait, then refuses
/// @param keepAlive     how long a connection stays open between two requests; longer than the 30 s after which the
///                      portal's client gives one up by itself, so that it never sends into one that just closes
@ConfigurationProperties("collegium.http")
public record ServerSettings(
        @DefaultValue("10s") Duration headersWithin,
        @DefaultValue("30s") Duration bodyGrace,
        @DefaultValue("2000") long bodyRate,
        @DefaultValue("4096") int connections,
        @DefaultValue("60s") Duration keepAlive) {

    public ServerSettings {
        if (!headersWithin.isPositive()
                || !bodyGrace.isPositive()
                || bodyRate < 1
                || connections < 1
                || !keepAlive.isPositive()) {
            throw new IllegalArgumentException("Everything under collegium.http must be more than nothing.");
        }
    }

    /// How long a body of this many bytes may keep us waiting.
    public Duration longestFor(long bytes) {
        return bodyGrace.plusMillis(bytes * 1_000 / bodyRate);
    }
}
