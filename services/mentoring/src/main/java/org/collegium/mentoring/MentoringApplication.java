package org.collegium.mentoring;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The door of the mentoring service; its configuration is `mentoring.yml`.
@SpringBootApplication
public class MentoringApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(MentoringApplication.class)
                .properties("spring.config.name=mentoring")
                .run(args);
    }
}
