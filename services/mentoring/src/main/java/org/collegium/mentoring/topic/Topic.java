package org.collegium.mentoring.topic;

import java.util.UUID;

/// One thing that mentoring can be about.
public record Topic(UUID id, String name) {}
