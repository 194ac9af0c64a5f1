package org.collegium.portal.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed into a form that could not be taken.
///
/// @param path      where it was sent
/// @param page      the page with the form: a path of this site, with its query
/// @param ownerMark a mark of whoever was signed in when the form was opened; nothing for a stranger
/// @param fields    by name
public record KeptForm(String path, String page, @Nullable String ownerMark, Map<String, List<String>> fields) {

    @Override
    public String toString() {
        return "KeptForm[" + path + "]";
    }
}
