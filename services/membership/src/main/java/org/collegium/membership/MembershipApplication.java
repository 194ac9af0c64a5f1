package org.collegium.membership;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The door of the membership service: its configuration is `membership.yml`.
@SpringBootApplication
@EnableScheduling
public class MembershipApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MembershipApplication.class)
                .properties("spring.config.name=membership")
                .run(arguments);
    }
}
