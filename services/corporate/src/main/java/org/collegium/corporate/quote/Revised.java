package org.collegium.corporate.quote;

/// A part of the tariff with the revision that an editor must have seen to replace it.
public record Revised<T>(T part, long revision) {}
