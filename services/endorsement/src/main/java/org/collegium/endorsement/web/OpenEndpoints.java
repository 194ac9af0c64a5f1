package org.collegium.endorsement.web;

import org.collegium.web.BodyLimit;
import org.collegium.web.OpenEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// The register and the schemes are for everybody.
@Configuration(proxyBeanMethods = false)
class OpenEndpoints {

    @Bean
    OpenEndpoint schemes() {
        return new OpenEndpoint(HttpMethod.GET, "/api/endorsement/schemes/**");
    }

    @Bean
    OpenEndpoint register() {
        return new OpenEndpoint(HttpMethod.GET, "/api/endorsement/register/**");
    }

    /// A document and a little for the form around it.
    @Bean
    BodyLimit documents() {
        return new BodyLimit(
                HttpMethod.POST,
                "/api/endorsement/submissions/{id}/documents",
                11L * 1024 * 1024,
                UploadProblems.TOO_LARGE,
                UploadProblems.TOO_LARGE_DETAIL);
    }
}
