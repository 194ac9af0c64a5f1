package org.collegium.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Finds the account of an e-mail address, as of today.
@Service
public class Accounts {

    /// Long enough for the requests of one page view, short enough that a change is seen at the next.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final People people;
    private final StaffAccounts staff;
    private final Representatives representatives;
    private final HeldRoles held;
    private final Clock clock;
    private final Briefly<String, Optional<Account>> known = new Briefly<>(FRESH);

    Accounts(People people, StaffAccounts staff, Representatives representatives, HeldRoles held, Clock clock) {
        this.people = people;
        this.staff = staff;
        this.representatives = representatives;
        this.held = held;
        this.clock = clock;
    }

    /// The account, or nothing if nobody with this address may sign in.
    public Optional<Account> byEmail(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        Optional<Account> account = known.get(address, this::find);
        if (account.isEmpty()) {
            // Who joins or is introduced is known a moment later, and waits for it.
            known.forget(address);
        }
        return account;
    }

    /// Has the account looked up afresh: who it is has changed.
    void forget(String address) {
        known.forget(address);
    }

    private Optional<Account> find(String email) {
        Optional<People.Known> person = people.byEmail(email, LocalDate.now(clock));
        Optional<StaffAccounts.Known> officer = staff.byEmail(email);
        List<Representatives.Representative> employers = representatives.of(email);
        Set<String> roles = new HashSet<>();
        if (person.isPresent() && person.get().belongs()) {
            roles.add("member");
        }
        officer.ifPresent(known -> roles.addAll(known.roles()));
        if (!employers.isEmpty()) {
            roles.add("employer-representative");
        }
        Set<UUID> organisations = employers.stream()
                .map(Representatives.Representative::organisationId)
                .collect(Collectors.toSet());
        Optional<UUID> id = person.map(People.Known::id)
                .or(() -> employers.stream()
                        .map(Representatives.Representative::representativeId)
                        .findFirst())
                .or(() -> officer.map(StaffAccounts.Known::id));
        // The configuration names the office; a person's name may be what somebody else typed for the address.
        String name = officer.map(StaffAccounts.Known::name)
                .or(() -> person.map(People.Known::name))
                .orElse(email);
        id.ifPresent(known -> roles.addAll(held.of(known)));
        return id.map(known -> new Account(known, email, name, roles, organisations));
    }
}
