package org.collegium.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        throw new IllegalStateException("PlainText is not checked yet.");
    }
}
