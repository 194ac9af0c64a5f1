package org.collegium.corporate.agreement;

import java.util.Arrays;
import java.util.Optional;

/// What ties a seat to the employer's staff.
public enum Binding {
    /// Whoever has the code.
    NONE("none"),
    /// The applicant's address is in one of the employer's domains.
    EMAIL_DOMAIN("email-domain"),
    /// Every person gets a code of their own.
    UNIQUE_CODE("unique-code"),
    /// The employer approves each person; the College does not offer it yet.
    APPROVAL("approval");

    private final String word;

    Binding(String word) {
        this.word = word;
    }

    /// As the API and the database write it.
    public String word() {
        return word;
    }

    /// The binding with this word, if there is one.
    public static Optional<Binding> of(String word) {
        return Arrays.stream(values())
                .filter(binding -> binding.word.equals(word))
                .findFirst();
    }

    boolean isOffered() {
        return this != APPROVAL;
    }
}
