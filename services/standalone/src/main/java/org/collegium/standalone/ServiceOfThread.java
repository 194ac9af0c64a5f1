package org.collegium.standalone;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// `%service` in a log pattern: the service that the writing thread works for.
public final class ServiceOfThread extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        Service service = ServiceThreads.current();
        return service == null ? "standalone" : service.id();
    }
}
