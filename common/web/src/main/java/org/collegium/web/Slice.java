package org.collegium.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, as the API gives it: `{"items":[…],"next":"…"}`.
///
/// @param next the `cursor` of the next page, null on the last
public record Slice<T>(List<T> items, @Nullable String next) {

    /// How many items a page holds unless asked otherwise.
    public static final int DEFAULT_LIMIT = 50;

    /// The most a page may hold: a page is for a person or for one step of a loop.
    public static final int MAX_LIMIT = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /// Cuts a page from a list that was read with one row more than the limit.
    ///
    /// @param position the sort key of an item, from which the next page goes on
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> position) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Slice<>(items, Cursor.after(position.apply(items.getLast())).encoded());
    }
}
