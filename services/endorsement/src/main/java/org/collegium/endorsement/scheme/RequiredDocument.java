package org.collegium.endorsement.scheme;

/// A document that must lie with a programme before it can be handed in.
///
/// @param key  as uploads name it, e.g. `programme-outline`
/// @param text what it has to show
public record RequiredDocument(String key, String title, String text) {}
