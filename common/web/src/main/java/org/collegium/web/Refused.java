package org.collegium.web;

import jakarta.validation.ConstraintValidatorContext;

/// Lets one constraint refuse for several reasons, each with its own code.
final class Refused {

    private Refused() {}

    /// @param codeAndDetail `code|How to mend it.`, never with anything the caller sent in it
    /// @return false, what a validator answers for a value it refuses
    static boolean with(String codeAndDetail, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(codeAndDetail).addConstraintViolation();
        return false;
    }
}
