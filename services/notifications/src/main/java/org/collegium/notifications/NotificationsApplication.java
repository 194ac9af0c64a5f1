package org.collegium.notifications;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the notifications service, alone or beside others in one JVM.
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsApplication {

    /// The name of its configuration file, so that services on one class path do not read each other's.
    public static final String CONFIG_NAME = "notifications";

    public static void main(String[] args) {
        new SpringApplicationBuilder(NotificationsApplication.class)
                .properties("spring.config.name=" + CONFIG_NAME)
                .run(args);
    }
}
