package org.collegium.membership.imports;

import java.util.List;
import java.util.UUID;

/// How far an import is.
///
/// @param status   `running`, `finished` or `failed`
/// @param imported how many rows became members; in a dry run, how many would have
/// @param errors   the first of the rejected rows
public record ImportView(
        UUID id, String status, boolean dryRun, int rows, int imported, int rejected, List<RowError> errors) {}
