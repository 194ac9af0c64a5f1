package org.collegium.membership.imports;

import java.util.UUID;

/// Identifies one import.
public record ImportId(UUID value) {}
