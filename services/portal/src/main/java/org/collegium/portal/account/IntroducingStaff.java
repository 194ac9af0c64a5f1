package org.collegium.portal.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Makes officers known to membership under the id by which they act, as soon as they do: whoever joins later, by these
/// pages or by the API, joins as the same person.
@Service
public class IntroducingStaff {

    /// Of an officer whom the configuration calls by one word, such as "Administrator".
    private static final String ONLY_GIVEN_NAME = "Office";

    private final StaffAccounts staff;
    private final People people;
    private final Representatives representatives;
    private final StaffIntroductions introductions;
    private final Accounts accounts;
    private final Clock clock;

    IntroducingStaff(
            StaffAccounts staff,
            People people,
            Representatives representatives,
            StaffIntroductions introductions,
            Accounts accounts,
            Clock clock) {
        this.staff = staff;
        this.people = people;
        this.representatives = representatives;
        this.introductions = introductions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Nothing is done for others than officers, and nothing for officers who are known. While membership or corporate
    /// cannot say, they act under the id they have; it is tried again when they sign in next.
    public void signingIn(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        staff.byEmail(address)
                .filter(officer -> people.byEmail(address, LocalDate.now(clock)).isEmpty())
                .ifPresent(officer -> introduce(address, officer));
    }

    private void introduce(String address, StaffAccounts.Known officer) {
        representatives
                .said(address)
                .map(found -> found.isEmpty() ? officer.id() : found.getFirst().representativeId())
                .flatMap(acting -> introductions.introduce(called(officer.name().strip(), acting, address)))
                .filter(person -> !person.equals(officer.id()))
                .ifPresent(person -> {
                    staff.actAs(address, person);
                    accounts.forget(address);
                });
    }

    private static StaffIntroductions.Officer called(String name, UUID acting, String address) {
        int last = name.lastIndexOf(' ');
        return new StaffIntroductions.Officer(
                acting, last < 0 ? ONLY_GIVEN_NAME : name.substring(0, last), name.substring(last + 1), address);
    }
}
