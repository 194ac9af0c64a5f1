package org.collegium.corporate;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The door of the corporate service; its configuration is `corporate.yml`.
@SpringBootApplication
public class CorporateApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(CorporateApplication.class)
                .properties("spring.config.name=corporate")
                .run(args);
    }
}
