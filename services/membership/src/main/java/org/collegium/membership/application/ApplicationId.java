package org.collegium.membership.application;

import java.util.UUID;

/// Identifies an application, and lets its holder see it.
public record ApplicationId(UUID value) {}
