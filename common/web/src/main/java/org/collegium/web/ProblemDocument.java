package org.collegium.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.ResponseEntity;

/// A [Problem] as it is written (RFC 9457). `errors` is left out when no field is to blame.
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Field> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem, String path) {
        return new ProblemDocument(
                "urn:collegium:problem:" + problem.code(),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                problem.detail(),
                path,
                problem.code(),
                problem.fields());
    }

    static ResponseEntity<ProblemDocument> answer(Problem problem, String path) {
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .header("Content-Type", MEDIA_TYPE)
                .body(of(problem, path));
    }
}
