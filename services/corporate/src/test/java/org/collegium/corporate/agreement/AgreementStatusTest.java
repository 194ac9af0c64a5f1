package org.collegium.corporate.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementStatusTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, false, QUOTED",
        "2026-04-01, false, QUOTED",
        "2028-01-01, false, QUOTED",
        "2026-03-31, true, UPCOMING",
        "2026-04-01, true, ACTIVE",
        "2027-03-31, true, ACTIVE",
        "2027-04-01, true, ENDED"
    })
    void followsFromAcceptanceAndTheDay(LocalDate today, boolean accepted, AgreementStatus expected) {
        AgreementStatus status =
                AgreementStatus.on(today, accepted, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));

        assertThat(status).isEqualTo(expected);
    }
}
