package org.collegium.portal.web;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.collegium.portal.web.api.PlainErrors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// How the server before the portal behaves.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /// Before the chains of filters that look for the token of a form.
    @Bean
    FilterRegistrationBean<FormLimitFilter> formLimit(
            @Value("${server.tomcat.max-http-form-post-size}") DataSize most) {
        var registration = new FilterRegistrationBean<>(new FormLimitFilter(most.toBytes()));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsInOurWords() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }
}
