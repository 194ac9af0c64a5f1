package org.collegium.membership.imports;

import java.util.List;

/// A list to import.
///
/// @param rows       how many rows the list has, readable or not
/// @param unreadable the rows in which something is written that cannot be
/// @param dryRun     whether to check only
public record StartImport(int rows, List<ListedMember> members, List<RowError> unreadable, boolean dryRun) {

    public StartImport {
        members = List.copyOf(members);
        unreadable = List.copyOf(unreadable);
    }
}
