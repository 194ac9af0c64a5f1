package org.collegium.issues.web;

import org.collegium.web.OpenEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// The contents are for everybody.
@Configuration(proxyBeanMethods = false)
class OpenEndpoints {

    @Bean
    OpenEndpoint listOfIssues() {
        return new OpenEndpoint(HttpMethod.GET, "/api/issues/issues");
    }

    @Bean
    OpenEndpoint contentsOfIssue() {
        return new OpenEndpoint(HttpMethod.GET, "/api/issues/issues/{number}");
    }
}
