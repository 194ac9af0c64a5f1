package org.collegium.mentoring.web;

import org.collegium.web.OpenEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// What mentoring can be about is for everybody.
@Configuration(proxyBeanMethods = false)
class OpenEndpoints {

    @Bean
    OpenEndpoint listOfTopics() {
        return new OpenEndpoint(HttpMethod.GET, "/api/mentoring/topics");
    }
}
