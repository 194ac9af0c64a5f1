package org.collegium.corporate.organisation;

import java.util.UUID;

/// A person who acts for an employer, as staff and the employer see them.
public record RepresentativeView(UUID id, String givenName, String familyName, String email) {}
