package org.collegium.issues.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.members.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingPolicyTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2012, 11, 5);

    static Stream<Reader> readers() {
        return Stream.of(
                new Reader("a member of today", true, "2012-11-20", "2012-01-01..2012-12-31"),
                new Reader("a member on the first day", true, "2012-11-20", "2012-11-20..2013-11-19"),
                new Reader("a member on the last day", true, "2012-11-20", "2011-11-21..2012-11-20"),
                new Reader("a member who joined later and reads back", true, "2013-06-01", "2013-01-01..2013-12-31"),
                new Reader("nobody", false, "2012-11-20"),
                new Reader("one whose membership ended the day before", false, "2012-11-05", "2011-11-05..2012-11-04"),
                new Reader("a former member who had this issue", true, "2014-01-01", "2012-01-01..2012-12-31"),
                new Reader("a former member who had it on the last day", true, "2014-01-01", "2011-11-06..2012-11-05"),
                new Reader("a former member of before", false, "2014-01-01", "2011-01-01..2011-12-31"),
                new Reader("a former member of after", false, "2014-06-01", "2013-01-01..2013-12-31"),
                new Reader("one whose membership has not begun", false, "2012-11-20", "2012-11-21..2013-11-20"),
                new Reader(
                        "a former member with a gap around it",
                        false,
                        "2014-06-01",
                        "2011-01-01..2011-12-31",
                        "2013-01-01..2013-12-31"),
                new Reader("a member again", true, "2013-06-01", "2011-01-01..2011-12-31", "2013-01-01..2013-12-31"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void decidesByTermsAndToday(Reader reader) {
        assertThat(ReadingPolicy.mayRead(reader.terms(), PUBLISHED, LocalDate.parse(reader.today())))
                .isEqualTo(reader.mayRead());
    }

    record Reader(String who, boolean mayRead, String today, List<Term> terms) {

        Reader(String who, boolean mayRead, String today, String... spans) {
            this(who, mayRead, today, Stream.of(spans).map(Reader::term).toList());
        }

        private static Term term(String span) {
            int dots = span.indexOf("..");
            return new Term(LocalDate.parse(span.substring(0, dots)), LocalDate.parse(span.substring(dots + 2)));
        }

        @Override
        public String toString() {
            return who + (mayRead ? " may" : " may not");
        }
    }
}
