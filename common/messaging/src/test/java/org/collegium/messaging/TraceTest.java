package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void carriesTheTraceOfAReceivedFactToTheFactsToldAboutIt() {
        var told = new AtomicReference<@Nullable String>();

        Trace.within(PARENT, () -> told.set(Trace.current()));

        assertThat(told.get()).isEqualTo(PARENT);
        assertThat(Trace.current()).isNull();
    }

    @Test
    void runsWithoutATraceWhenTheHeaderIsNone() {
        var told = new AtomicReference<@Nullable String>("not run");

        Trace.within("00-\n-01", () -> told.set(Trace.current()));

        assertThat(told.get()).isNull();
    }
}
