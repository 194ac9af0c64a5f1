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
    OpenEndpoint readPlansDoor() {
        return new OpenEndpoint(HttpMethod.GET, "/api/membership/plans");
    }

    @Bean
    OpenEndpoint readPlanDoor() {
        return new OpenEndpoint(HttpMethod.GET, "/api/membership/plans/{code}");
    }

    @Bean
    OpenEndpoint applyDoor() {
        return new OpenEndpoint(HttpMethod.POST, "/api/membership/applications");
    }

    @Bean
    OpenEndpoint readApplicationDoor() {
        return new OpenEndpoint(HttpMethod.GET, "/api/membership/applications/{id}");
    }

    @Bean
    OpenEndpoint proveEmailDoor() {
        return new OpenEndpoint(HttpMethod.POST, "/api/membership/applications/{id}/email-proof");
    }

    @Bean
    OpenEndpoint sendEmailCodeDoor() {
        return new OpenEndpoint(HttpMethod.POST, "/api/membership/applications/{id}/email-proof/code");
    }

    @Bean
    @ConditionalOnProperty(name = "collegium.payments", havingValue = "sandbox")
    OpenEndpoint payInSandboxDoor() {
        return new OpenEndpoint(HttpMethod.POST, "/api/membership/applications/{id}/payment");
    }
}
