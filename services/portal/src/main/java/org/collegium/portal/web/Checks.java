package org.collegium.portal.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.collegium.web.Problem;
import org.springframework.stereotype.Component;

/// Looks at the shape of what was typed, page by page, with the checks that the services make too: nobody is told on
/// the last page that the first one was wrong. Whether it is acceptable is still the service's word.
@Component
public class Checks {

    private final Validator validator;

    Checks(Validator validator) {
        this.validator = validator;
    }

    /// @param labels how the page calls each field
    public Mistakes check(Object form, Map<String, String> labels) {
        Mistakes mistakes = new Mistakes();
        // The summary names the mistakes in the order of the form.
        List<String> order = Arrays.stream(form.getClass().getDeclaredFields())
                .map(Field::getName)
                .toList();
        List<ConstraintViolation<Object>> violations = validator.validate(form).stream()
                .sorted(Comparator.comparingInt(
                        violation -> order.indexOf(violation.getPropertyPath().toString())))
                .toList();
        for (ConstraintViolation<Object> violation : violations) {
            String field = violation.getPropertyPath().toString();
            String[] message = violation.getMessage().split("\\|", 2);
            String detail = message.length == 2 ? message[1] : message[0];
            mistakes.add(field, Mistakes.words(new Problem.Field(field, message[0], detail), labels));
        }
        return mistakes;
    }
}
