package org.collegium.portal.web.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Puts the forwarder in front of every other handler for what lies below `/api/`.
@Configuration(proxyBeanMethods = false)
class ForwardingConfiguration {

    @Bean
    SimpleUrlHandlerMapping forwarding(Forwarder forwarder) {
        return new SimpleUrlHandlerMapping(Map.of("/api/{service}/**", forwarder), -1);
    }
}
