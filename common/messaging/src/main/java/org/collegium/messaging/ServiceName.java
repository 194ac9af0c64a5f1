package org.collegium.messaging;

import org.springframework.core.env.Environment;

/// What this service is called: consumer group, `ce_source` and the tag of its metrics.
record ServiceName(String value) {

    static ServiceName of(Environment environment) {
        String name = environment.getProperty("spring.application.name", "");
        if (name.isBlank()) {
            // The name of the configuration file is the service's too.
            name = environment.getProperty("spring.config.name", "");
        }
        if (name.isBlank()) {
            throw new IllegalStateException("spring.application.name must say which service this is");
        }
        return new ServiceName(name);
    }
}
