package org.collegium.messaging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Carries a trace across the outbox by the logging context, where Micrometer tracing puts it: no tracer is
/// needed here.
final class Trace {

    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

    private Trace() {}

    /// The current trace as W3C `traceparent`, or null outside of one.
    static @Nullable String current() {
        String trace = MDC.get(TRACE_ID);
        String span = MDC.get(SPAN_ID);
        // "01": whatever is logged here is sampled, as far as this service can tell.
        return trace == null || span == null ? null : "00-%s-%s-01".formatted(trace, span);
    }

    /// Runs the action in the trace of a received fact, so that its log lines and the facts it tells belong to
    /// it.
    static void within(@Nullable String traceParent, Runnable action) {
        var parsed = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        if (!parsed.matches()) {
            action.run();
            return;
        }
        try (var _ = MDC.putCloseable(TRACE_ID, parsed.group(1));
                var _ = MDC.putCloseable(SPAN_ID, parsed.group(2))) {
            action.run();
        }
    }
}
