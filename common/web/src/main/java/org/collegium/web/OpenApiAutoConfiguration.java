package org.collegium.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Heads a service's API description with its name and the one way to authenticate.
@AutoConfiguration
@ConditionalOnClass({OpenAPI.class, SpringDocUtils.class})
@ConditionalOnProperty(name = "collegium.web.resource-server", havingValue = "true", matchIfMissing = true)
class OpenApiAutoConfiguration {

    private static final String SCHEME = "portal-token";

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        // The caller comes from the token; it is no parameter that a client could send.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                // Whoever reads the description came through the portal: the API is at the same origin, whatever port
                // the service itself listens on.
                .servers(List.of(new Server().url("/")))
                .info(new Info().title("Collegium: " + service).version("1"))
                .components(new Components().addSecuritySchemes(SCHEME, bearer))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }
}
