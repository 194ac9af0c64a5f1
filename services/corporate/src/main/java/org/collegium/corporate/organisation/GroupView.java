package org.collegium.corporate.organisation;

import java.util.List;
import java.util.UUID;

/// A group of employers that buys together; its headcount is that of its organisations together.
public record GroupView(UUID id, String name, List<UUID> organisationIds, int headcount) {}
