package org.collegium.portal.web.cpd;

import java.util.List;
import java.util.stream.IntStream;
import org.collegium.portal.clients.Cpd;

/// The years as columns, the oldest first; each is as high as its share of the busiest year.
record YearChart(List<Cpd.Year> years, List<Column> columns) {

    static final int HEIGHT = 120;
    /// A record goes back ten years.
    private static final int MOST_COLUMNS = 11;
    private static final int STEP = 90;

    static YearChart of(List<Cpd.Year> newestFirst) {
        List<Cpd.Year> shown = newestFirst.stream().limit(MOST_COLUMNS).toList().reversed();
        int most = Math.max(1, shown.stream().mapToInt(Cpd.Year::minutes).max().orElse(1));
        return new YearChart(
                newestFirst,
                IntStream.range(0, shown.size())
                        .mapToObj(at -> Column.of(shown.get(at), at * STEP, most))
                        .toList());
    }

    public int width() {
        return Math.max(1, columns.size()) * STEP;
    }

    /// @param x      the left edge
    /// @param height of the whole column, at least a line for whatever is not nothing
    public record Column(Cpd.Year year, int x, int height) {

        static Column of(Cpd.Year year, int x, int most) {
            return new Column(year, x, year.minutes() == 0 ? 0 : Math.max(3, year.minutes() * HEIGHT / most));
        }

        public int top() {
            return HEIGHT - height;
        }
    }
}
