package org.collegium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// The smallest service with a door: it keeps books.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ShelfController.class)
class ShelfApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ShelfApplication.class)
                .properties("spring.config.name=webtest")
                .run(args);
    }

    @Bean
    OpenEndpoint everybodyMayBrowse() {
        return new OpenEndpoint(HttpMethod.GET, "/api/shelf/books");
    }

    @Bean
    OpenEndpoint everybodyMayDonate() {
        return new OpenEndpoint(HttpMethod.POST, "/api/shelf/books");
    }

    enum Binding {
        HARD,
        SOFT
    }

    record NewBook(
            @PlainText(max = 200) String title,
            @EmailAddress String donor,
            @Min(0) @Max(10) int copies,
            @Nullable Binding binding,
            @Nullable UUID series,
            @Nullable LocalDate printedOn,

            @PlainText(max = 1000, optional = true, multiline = true) @Nullable
            String notes,

            @NotEmpty @Size(max = 3) List<@Valid @NotNull Chapter> chapters) {}

    record Chapter(@PlainText(max = 100) String title, List<@PlainText(max = 100) String> authors) {}
}
