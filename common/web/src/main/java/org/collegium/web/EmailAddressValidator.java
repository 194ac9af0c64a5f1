package org.collegium.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        throw new IllegalStateException("EmailAddress is not checked yet.");
    }
}
