package org.collegium.membership.payment;

import java.net.URI;
import org.collegium.membership.application.ApplicationId;

/// Whoever handles the money.
public interface PaymentProvider {

    /// What the provider is called in the books.
    String name();

    /// Whether it takes payments at all.
    boolean takesPayments();

    /// The page on which the applicant pays.
    URI checkout(ApplicationId application);
}
