package org.collegium.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// RFC 5321 as far as mailboxes in use go: a dot-atom, an @ and a domain with a dot, all in ASCII. Quoted local parts
/// and address literals are refused. A domain in another script is taken in its `xn--` form; a local part in another
/// script is refused, because few servers on the way could deliver to it.
public final class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

    /// RFC 5321, 4.5.3.1.3 less the angle brackets.
    private static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_PART = 64;

    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]");

    private boolean optional;

    @Override
    public void initialize(EmailAddress annotation) {
        optional = annotation.optional();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null) {
            return optional || Refused.with("required|Fill this in.", context);
        }
        if (value.isBlank()) {
            return Refused.with("required|Fill this in.", context);
        }
        if (value.length() > MAX_LENGTH) {
            return Refused.with("too-long|An e-mail address has at most " + MAX_LENGTH + " characters.", context);
        }
        return isMailbox(value)
                || Refused.with(
                        "not-an-email-address|Write an address like name@example.org, without spaces.", context);
    }

    private static boolean isMailbox(String value) {
        int at = value.lastIndexOf('@');
        return at > 0
                && at <= MAX_LOCAL_PART
                && LOCAL_PART.matcher(value).region(0, at).matches()
                && DOMAIN.matcher(value).region(at + 1, value.length()).matches();
    }
}
