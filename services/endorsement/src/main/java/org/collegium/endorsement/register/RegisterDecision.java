package org.collegium.endorsement.register;

/// What becomes of a suspension or a reinstatement.
public sealed interface RegisterDecision {

    /// The register says this now.
    record Entered(RegisterEntry entry) implements RegisterDecision {}

    record Refused(RegisterRefusal reason) implements RegisterDecision {}
}
