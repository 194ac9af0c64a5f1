package org.collegium.portal.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import org.collegium.web.Problem;
import org.springframework.stereotype.Component;

/// Looks at the shape of what was typed, page by page, with the checks that the services make too: nobody is told on
/// the
/// last page that the first one was wrong. Whether it is acceptable is still the service's word.
@Component
public class Checks {

    private final Validator validator;

    Checks(Validator validator) {
        this.validator = validator;
    }

    /// @param labels how the page calls each field
    public Mistakes check(Object form, Map<String, String> labels) {
        Mistakes mistakes = new Mistakes();
        for (ConstraintViolation<Object> violation : validator.validate(form)) {
            String field = violation.getPropertyPath().toString();
            String[] message = violation.getMessage().split("\\|", 2);
            String detail = message.length == 2 ? message[1] : message[0];
            mistakes.add(field, Mistakes.words(new Problem.Field(field, message[0], detail), labels));
        }
        return mistakes;
    }
}
