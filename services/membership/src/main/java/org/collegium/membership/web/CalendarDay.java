package org.collegium.membership.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;

/// A day of a membership, `2012-11-30`, between 1900 and 2199: anything else is a slip.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = CalendarDay.Check.class)
@interface CalendarDay {

    String message() default "wrong-date|Write the day as year-month-day, e.g. 2012-11-30.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Parses the day.
    final class Check implements ConstraintValidator<CalendarDay, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            try {
                int year = LocalDate.parse(value).getYear();
                return year >= 1900 && year < 2200;
            } catch (DateTimeException noDay) {
                return false;
            }
        }
    }
}
