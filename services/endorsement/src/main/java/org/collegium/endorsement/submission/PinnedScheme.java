package org.collegium.endorsement.submission;

/// The scheme and the version of its criteria that a submission is judged by.
record PinnedScheme(String code, int version) {}
