package org.collegium.membership.application;

/// The wording of the consents an applicant gives, kept with each application so that it can be shown later
/// what was agreed.
final class ConsentWording {

    /// The wording of the join page since November 2026: "Send me the magazine by e-mail every month."
    static final String CURRENT = "2026-11";

    private ConsentWording() {}
}
