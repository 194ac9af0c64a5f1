package org.collegium.membership.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which applications the office looks for.
///
/// @param text  part of a name or address; null for all
/// @param after the last application of the page before; null for the first page
/// @param rows  how many at the most
public record ApplicationQuery(
        Waiting list, @Nullable String text, @Nullable UUID after, int rows) {}
