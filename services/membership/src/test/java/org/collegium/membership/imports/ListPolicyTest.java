package org.collegium.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.collegium.membership.imports.ListPolicy.Known;
import org.collegium.membership.imports.ListPolicy.Verdict;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListPolicyTest {

    private static final LocalDate JOINED = LocalDate.of(2012, 1, 1);

    @Test
    void refusesWhatALaterRowRepeats() {
        Verdict verdict = ListPolicy.onItsOwn(List.of(
                row(1, "a@example.org", "OLD-1"),
                row(2, "A@Example.org", null),
                row(3, "b@example.org", "OLD-1"),
                row(4, "c@example.org", null)));

        assertThat(verdict.accepted()).extracting(ListedMember::row).containsExactly(1, 4);
        assertThat(verdict.rejected())
                .extracting(RowError::code)
                .containsExactly("address-repeated", "number-repeated");
    }

    @Test
    void refusesNumbersAndTermsThatCannotBe() {
        ListedMember backwards = new ListedMember(
                1,
                new PersonName("Sample", "Member"),
                new MailAddress("a@example.org"),
                "employed",
                JOINED,
                JOINED.minusDays(1),
                null,
                null);

        Verdict verdict = ListPolicy.onItsOwn(List.of(backwards, row(2, "b@example.org", "CM-100017-4")));

        assertThat(verdict.rejected())
                .extracting(RowError::code)
                .containsExactly("paid-until-before-joined", "number-invalid");
    }

    @Test
    void refusesWhatTheCollegeKnowsOtherwise() {
        Known known = new Known(Set.of("employed"), Set.of(new MailAddress("b@example.org")), Set.of("OLD-3"));

        Verdict verdict = ListPolicy.against(
                known,
                List.of(
                        row(1, "a@example.org", null),
                        row(2, "b@example.org", null),
                        row(3, "c@example.org", "OLD-3")));
        Verdict noPlan =
                ListPolicy.against(new Known(Set.of(), Set.of(), Set.of()), List.of(row(1, "a@example.org", null)));

        assertThat(verdict.accepted()).extracting(ListedMember::row).containsExactly(1);
        assertThat(verdict.rejected()).extracting(RowError::code).containsExactly("already-a-member", "number-taken");
        assertThat(noPlan.rejected()).extracting(RowError::code).containsExactly("plan-unknown");
    }

    private static ListedMember row(int row, String email, @Nullable String number) {
        return new ListedMember(
                row,
                new PersonName("Sample", "Member"),
                new MailAddress(email),
                "employed",
                JOINED,
                JOINED.plusYears(1),
                number,
                null);
    }
}
