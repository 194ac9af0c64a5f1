package org.collegium.membership.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How an attempt to pay ended at the provider.
public enum PaymentOutcome {
    SETTLED,
    DECLINED;

    public static Optional<PaymentOutcome> ofWord(String word) {
        return Stream.of(values())
                .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
