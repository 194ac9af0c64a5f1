package org.collegium.web;

import org.collegium.web.server.PacedProtocol;
import org.collegium.web.server.ServerSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Gives every application, the portal included, a server that cuts off who is too slow, and tells whoever asks
/// what cannot be read why it is refused.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServerSettings.class)
class ServerAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedRequests(ServerSettings settings) {
        return server -> {
            server.setProtocol(PacedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PacedProtocol protocol) {
                    protocol.keepTo(settings);
                }
            });
        };
    }

    @Bean
    FilterRegistrationBean<UnencodableQueryFilter> unencodableQuery() {
        var registration = new FilterRegistrationBean<>(new UnencodableQueryFilter());
        registration.setOrder(RequestAutoConfiguration.BEHIND_SECURITY - 1);
        return registration;
    }

    @Bean
    HttpFirewall addressFirewall() {
        return new AddressFirewall();
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return AddressFirewall::refuse;
    }
}
