package org.collegium.notifications.preference;

/// What a person gets.
///
/// @param magazine whether the magazine mails are wanted
/// @param version  how often it was decided here, 0 for never; the ETag
public record PreferenceView(boolean magazine, int version) {}
