package org.collegium.portal.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.collegium.portal.clients.Register;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate BEGIN = LocalDate.of(2013, 3, 4);

    @Test
    void goesByTheDaysEvenWhenASuspensionCameBeforeTheBegin() {
        LocalDate early = BEGIN.minusDays(30);

        History history =
                History.of(entry(new Register.Pause(early, early), new Register.Pause(BEGIN.plusDays(10), null)));

        assertThat(history.events())
                .extracting(event -> event.day() + " " + event.what())
                .containsExactly(
                        "2013-02-02 suspended",
                        "2013-02-02 reinstated",
                        "2013-03-04 begins",
                        "2013-03-14 suspended",
                        "2015-03-03 ends");
    }

    private static Register.Entry entry(Register.Pause... pauses) {
        return new Register.Entry(
                "7K4M9Q2XTN",
                "Court skills",
                "Sample Training",
                "training-organisation",
                "cpd-programme",
                "CPD programme endorsement",
                null,
                null,
                null,
                BEGIN,
                BEGIN.plusYears(2).minusDays(1),
                "suspended",
                List.of(),
                List.of(pauses));
    }
}
