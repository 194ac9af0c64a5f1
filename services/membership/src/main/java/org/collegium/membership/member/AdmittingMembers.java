package org.collegium.membership.member;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.membership.member.MembershipEvent.MembershipActivated;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.NewPerson;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.RegisteringPersons;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives persons their membership: the only way in, whoever pays and wherever they come from.
@Service
@Transactional
public class AdmittingMembers {

    private final RegisteringPersons registering;
    private final TermInserts terms;
    private final MembershipNumbers numbers;
    private final Acquaintances acquaintances;
    private final Lapses lapses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdmittingMembers(
            RegisteringPersons registering,
            TermInserts terms,
            MembershipNumbers numbers,
            Acquaintances acquaintances,
            Lapses lapses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registering = registering;
        this.terms = terms;
        this.numbers = numbers;
        this.acquaintances = acquaintances;
        this.lapses = lapses;
        this.events = events;
        this.clock = clock;
    }

    /// Which of these numbers have an owner.
    @Transactional(readOnly = true)
    public Set<String> numbersTaken(List<String> candidates) {
        return numbers.taken(candidates);
    }

    /// Which of these addresses are a member's, or were.
    @Transactional(readOnly = true)
    public Set<MailAddress> addressesTaken(List<MailAddress> candidates) {
        return acquaintances.ofMembers(candidates);
    }

    /// What the College knows of an address now.
    @Transactional(readOnly = true)
    public Acquaintance recognise(MailAddress email) {
        return acquaintances.of(email, LocalDate.now(clock));
    }

    /// Admits one person.
    public Admission admit(NewMember newcomer) {
        return admit(List.of(newcomer)).getFirst();
    }

    /// Admits all whose address is free, or belongs to somebody without a membership: those are admitted as who they
    /// are. An applicant whose membership has ended gets another term of it, under the old number.
    /// No two of the list may bring the same number.
    ///
    /// @return an answer to each, in order
    public List<Admission> admit(List<NewMember> newcomers) {
        List<Turn> turns = turns(newcomers);
        List<MembershipActivated> activated = activated(turns);
        activated.stream().filter(MembershipActivated::again).forEach(this::tellEndOfTermBefore);
        terms.insert(activated, clock.instant());
        activated.forEach(events::publishEvent);
        Iterator<MembershipActivated> next = activated.iterator();
        return turns.stream().map(turn -> answer(turn, next)).toList();
    }

    /// The end is told before the next begins, also when the job that looks for ends has not come to it.
    private void tellEndOfTermBefore(MembershipActivated next) {
        lapses.take(next.membership()).forEach(events::publishEvent);
    }

    /// Each newcomer as the person they are, and how they are received. Persons are registered or locked before their
    /// memberships are looked for: of two applications of one person, one waits and sees the other's.
    private List<Turn> turns(List<NewMember> newcomers) {
        Set<PersonId> registered =
                registering.register(newcomers.stream().map(NewMember::person).toList());
        Map<MailAddress, PersonId> owners = registering.holdOwners(newcomers.stream()
                .map(NewMember::person)
                .filter(person -> !registered.contains(person.id()))
                .map(NewPerson::email)
                .toList());
        Map<PersonId, LastTerm> lastTerms = acquaintances.lastTerms(owners.values());
        Set<PersonId> seen = new HashSet<>();
        List<Turn> turns = new ArrayList<>(newcomers.size());
        for (NewMember newcomer : newcomers) {
            NewPerson said = newcomer.person();
            PersonId person = owners.getOrDefault(said.email(), said.id());
            Turn turn = turn(newcomer.as(person), lastTerms.get(person), seen.add(person));
            if (!(turn instanceof Turn.Refused) && !registered.contains(person)) {
                registering.correct(newcomer.as(person).person());
            }
            turns.add(turn);
        }
        return turns;
    }

    private static Turn turn(NewMember newcomer, @Nullable LastTerm last, boolean firstOfList) {
        PersonId person = newcomer.person().id();
        if (!firstOfList) {
            return new Turn.Refused(person, newcomer.term().endsOn());
        }
        if (last == null) {
            return new Turn.Joins(newcomer);
        }
        return newcomer.mayReturn() && last.isOverBefore(newcomer.term())
                ? new Turn.Returns(newcomer, last)
                : new Turn.Refused(person, last.endsOn());
    }

    private List<MembershipActivated> activated(List<Turn> turns) {
        Iterator<MembershipNumber> fresh = numbers.next(turns.stream()
                        .flatMap(turn -> turn instanceof Turn.Joins(var newcomer) ? Stream.of(newcomer) : Stream.of())
                        .toList())
                .iterator();
        List<MembershipActivated> activated = new ArrayList<>(turns.size());
        for (Turn turn : turns) {
            switch (turn) {
                case Turn.Joins(var newcomer) ->
                    activated.add(new MembershipActivated(
                            new MembershipId(UuidCreator.getTimeOrderedEpoch()), fresh.next(), newcomer, false));
                case Turn.Returns(var newcomer, var last) ->
                    activated.add(new MembershipActivated(last.membership(), last.number(), newcomer, true));
                case Turn.Refused _ -> {}
            }
        }
        return activated;
    }

    private static Admission answer(Turn turn, Iterator<MembershipActivated> activated) {
        return switch (turn) {
            case Turn.Joins _, Turn.Returns _ -> admitted(activated.next());
            case Turn.Refused(var owner, var until) -> new Admission.AddressTaken(owner, until);
        };
    }

    private static Admission admitted(MembershipActivated event) {
        return new Admission.Admitted(event.member().person().id(), event.membership(), event.number(), event.again());
    }

    private sealed interface Turn {

        /// There is no membership yet.
        record Joins(NewMember newcomer) implements Turn {}

        /// The membership that is there gets another term.
        record Returns(NewMember newcomer, LastTerm last) implements Turn {}

        record Refused(PersonId owner, LocalDate until) implements Turn {}
    }
}
