package org.collegium.portal.web.register;

import java.util.List;
import org.collegium.portal.clients.Register;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;

/// A page of the register, sorted by how the programmes stand: what is endorsed comes first.
///
/// @param next the cursor of the next page
record Groups(List<Group> all, @Nullable String next) {

    static final Groups NONE = new Groups(List.of(), null);

    static Groups of(Slice<Register.Entry> found) {
        return new Groups(
                List.of(
                                group("current", "Endorsed", found),
                                group("upcoming", "Endorsed from a later day", found),
                                group("suspended", "Suspended", found),
                                group("former", "No longer endorsed", found))
                        .stream()
                        .filter(group -> !group.entries.isEmpty())
                        .toList(),
                found.next());
    }

    private static Group group(String status, String title, Slice<Register.Entry> found) {
        return new Group(
                status,
                title,
                found.items().stream()
                        .filter(entry -> entry.status().equals(status))
                        .toList());
    }

    public record Group(String status, String title, List<Register.Entry> entries) {}
}
