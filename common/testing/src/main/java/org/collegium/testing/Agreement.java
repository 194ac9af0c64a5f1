package org.collegium.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How far what was answered agrees with what is there: where both say something of the same, they say the same.
final class Agreement {

    private static final String ITEMS = "items";

    /// What tells the items of a list apart, the first that an item has.
    private static final List<String> KEYS = List.of("id", "code", "number");

    private final List<String> lies = new ArrayList<>();
    private int compared;

    private Agreement() {}

    /// @param there the thing itself, or a list that it is an item of
    static Agreement of(JsonNode said, JsonNode there) {
        Agreement agreement = new Agreement();
        if (there.has(ITEMS) && !said.has(ITEMS)) {
            agreement.item("", said, there.path(ITEMS));
        } else {
            agreement.value("", said, there);
        }
        return agreement;
    }

    /// Where they disagree, for a person to read.
    List<String> lies() {
        return List.copyOf(lies);
    }

    /// How many single values both told.
    int compared() {
        return compared;
    }

    private void value(String where, JsonNode said, JsonNode there) {
        if (said.isObject() && there.isObject()) {
            said.propertyNames().stream()
                    .filter(there::has)
                    .forEach(name -> value(where + "/" + name, said.path(name), there.path(name)));
        } else if (said.isArray() && there.isArray()) {
            list(where, said, there);
        } else {
            compared++;
            if (!said.equals(there)) {
                lies.add("%s was answered as %s, and is %s".formatted(where, said, there));
            }
        }
    }

    /// What is answered as a page may be some of a longer list; anything else is all of it, in its order.
    private void list(String where, JsonNode said, JsonNode there) {
        if (where.equals("/" + ITEMS) && said.valueStream().allMatch(item -> keyOf(item) != null)) {
            said.forEach(item -> item(where, item, there));
        } else if (said.size() == there.size()) {
            compared++;
            for (int i = 0; i < said.size(); i++) {
                value(where + "/" + i, said.path(i), there.path(i));
            }
        } else {
            lies.add("%s was answered with %d items, and has %d".formatted(where, said.size(), there.size()));
        }
    }

    private void item(String where, JsonNode said, JsonNode list) {
        String key = keyOf(said);
        list.valueStream()
                .filter(item -> key != null && item.path(key).equals(said.path(key)))
                .findFirst()
                .ifPresentOrElse(
                        item -> value(where, said, item),
                        () -> lies.add("%s was answered as %s, which the list does not have".formatted(where, said)));
    }

    private static @Nullable String keyOf(JsonNode item) {
        return KEYS.stream().filter(item::has).findFirst().orElse(null);
    }
}
