package org.collegium.corporate.organisation;

import java.util.UUID;

/// That a person acts for an employer, as the portal asks at sign-in.
public record Representation(UUID representativeId, UUID organisationId, String organisationName) {}
