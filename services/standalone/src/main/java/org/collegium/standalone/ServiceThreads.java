package org.collegium.standalone;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which service a thread works for, so that a line of the common log can say it.
///
/// Every thread inherits the class loader of the one that started it, whoever starts it: Kafka's clients, a scheduler,
/// a pool. Each service is therefore started under a loader of its own that loads nothing itself; Tomcat's threads work
/// under that of its web application, which is made known too.
final class ServiceThreads {

    private static final Map<ClassLoader, Service> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private ServiceThreads() {}

    /// Starts something whose threads then work for the service.
    static <T> T of(Service service, Supplier<T> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(know(service, new ClassLoader(service.id(), before) {}));
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// Threads under this loader work for the service.
    static ClassLoader know(Service service, ClassLoader loader) {
        KNOWN.put(loader, service);
        return loader;
    }

    /// The service that the current thread works for, null if it works for all of them.
    static @Nullable Service current() {
        for (ClassLoader loader = Thread.currentThread().getContextClassLoader();
                loader != null;
                loader = loader.getParent()) {
            Service service = KNOWN.get(loader);
            if (service != null) {
                return service;
            }
        }
        return null;
    }
}
