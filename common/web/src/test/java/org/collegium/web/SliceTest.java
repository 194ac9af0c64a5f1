package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e", "é|\"\n");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7})
    void givesEveryItemOnceWhateverThePageSize(int limit) {
        List<String> seen = new ArrayList<>();
        @Nullable String next = null;
        do {
            Slice<String> page = Slice.of(after(Cursor.of(next).position(), limit + 1), limit, item -> item);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            next = page.next();
        } while (next != null);

        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void refusesCursorsAndLimitsThatAreNone() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.of("~~"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.limit(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.limit(Slice.MAX_LIMIT + 1));
        assertThat(Cursor.limit(null)).isEqualTo(Slice.DEFAULT_LIMIT);
    }

    private static List<String> after(@Nullable String position, int limit) {
        int from = position == null ? 0 : ALL.indexOf(position) + 1;
        return ALL.subList(from, Math.min(ALL.size(), from + limit));
    }
}
