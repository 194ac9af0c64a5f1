package org.collegium.portal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the portal alone; the standalone starts the same class beside the others.
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(PortalApplication.class)
                .properties("spring.config.name=portal")
                .run(args);
    }
}
