package org.collegium.membership.imports;

/// Why a row was not imported.
///
/// @param code   stable, e.g. `already-a-member`
/// @param detail how to mend the row
public record RowError(int row, String code, String detail) {}
