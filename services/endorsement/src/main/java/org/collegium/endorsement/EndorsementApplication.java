package org.collegium.endorsement;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The door of the endorsement service; its configuration is `endorsement.yml`.
@SpringBootApplication
public class EndorsementApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(EndorsementApplication.class)
                .properties("spring.config.name=endorsement")
                .run(args);
    }
}
