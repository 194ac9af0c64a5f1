package org.collegium.membership.web;

import org.collegium.web.OpenEndpoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// What answers without a token: whoever wants to join has none.
@Configuration(proxyBeanMethods = false)
class OpenDoors {

    @Bean
    OpenEndpoint plans() {
        return new OpenEndpoint(HttpMethod.GET, "/api/membership/plans");
    }

    @Bean
    OpenEndpoint plan() {
        return new OpenEndpoint(HttpMethod.GET, "/api/membership/plans/{code}");
    }

    @Bean
    OpenEndpoint apply() {
        return new OpenEndpoint(HttpMethod.POST, "/api/membership/applications");
    }

    @Bean
    OpenEndpoint application() {
        return new OpenEndpoint(HttpMethod.GET, "/api/membership/applications/{id}");
    }

    @Bean
    @ConditionalOnProperty(name = "collegium.payments", havingValue = "sandbox")
    OpenEndpoint sandboxPayment() {
        return new OpenEndpoint(HttpMethod.POST, "/api/membership/applications/{id}/payment");
    }
}
