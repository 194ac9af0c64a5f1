package org.collegium.contracts.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Tells whether a schema may become another under the same type.
///
/// Facts are kept for ever and read by services of other ages: an old reader must understand a new fact and a
/// new reader an old one. So a property may be added if it may be left out, and words may change. Everything
/// else is a new major version.
final class SchemaChange {

    /// Keywords that describe and promise nothing.
    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");

    private SchemaChange() {}

    /// What forbids the change, in sentences; empty if it is allowed.
    static List<String> breaches(JsonNode before, JsonNode after) {
        List<String> breaches = new ArrayList<>();
        compare("", before, after, breaches);
        return breaches;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> breaches) {
        for (String keyword : keywords(before, after)) {
            JsonNode old = before.path(keyword);
            JsonNode now = after.path(keyword);
            switch (keyword) {
                case "properties" -> compareProperties(path, old, now, breaches);
                case "items" -> compare(path + "[]", old, now, breaches);
                case "required", "enum", "type" -> {
                    if (!asSet(old).equals(asSet(now))) {
                        breaches.add("%s of %s changes from %s to %s.".formatted(keyword, place(path), old, now));
                    }
                }
                default -> {
                    if (!old.equals(now)) {
                        breaches.add("%s of %s changes from %s to %s.".formatted(keyword, place(path), old, now));
                    }
                }
            }
        }
    }

    private static void compareProperties(String path, JsonNode before, JsonNode after, List<String> breaches) {
        for (Map.Entry<String, JsonNode> property : before.properties()) {
            String below = path + "/" + property.getKey();
            JsonNode now = after.path(property.getKey());
            if (now.isMissingNode()) {
                breaches.add("%s is removed.".formatted(below));
            } else {
                compare(below, property.getValue(), now, breaches);
            }
        }
        // A property that is added and required shows as a change of `required`.
    }

    private static Set<String> keywords(JsonNode before, JsonNode after) {
        Set<String> keywords = new TreeSet<>(before.propertyNames());
        keywords.addAll(after.propertyNames());
        keywords.removeAll(WORDS);
        return keywords;
    }

    private static Object asSet(JsonNode value) {
        if (!value.isArray()) {
            return value;
        }
        Map<String, JsonNode> elements = new TreeMap<>();
        value.forEach(element -> elements.put(element.toString(), element));
        return elements.keySet();
    }

    private static String place(String path) {
        return path.isEmpty() ? "the whole" : path;
    }
}
