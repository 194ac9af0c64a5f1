package org.collegium.issues;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The door of the issues service; its configuration is `issues.yml`.
@SpringBootApplication
public class IssuesApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(IssuesApplication.class)
                .properties("spring.config.name=issues")
                .run(args);
    }
}
