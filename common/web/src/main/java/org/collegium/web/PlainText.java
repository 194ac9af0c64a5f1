package org.collegium.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Text that a person typed: something in it can be seen, not too long, without control characters; on one line
/// unless `multiline`, and then without words encoded for a mail's header.
///
/// Letters of every script, emoji and markup are allowed: they are text, and every page and mail escapes them. Codes:
/// `required`, `too-long`, `control-character`, `encoded-word`, `line-break`. Null is refused too, unless `optional`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Constraint(validatedBy = PlainTextValidator.class)
public @interface PlainText {

    /// The most characters (code points).
    int max();

    boolean optional() default false;

    boolean multiline() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
