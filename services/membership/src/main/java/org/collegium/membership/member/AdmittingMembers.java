package org.collegium.membership.member;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.membership.member.MembershipEvent.MembershipActivated;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.NewPerson;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.RegisteringPersons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives persons their membership: the only way in, whoever pays and wherever they come from.
@Service
@Transactional
public class AdmittingMembers {

    private final RegisteringPersons registering;
    private final MembershipInserts memberships;
    private final MembershipNumbers numbers;
    private final Acquaintances acquaintances;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdmittingMembers(
            RegisteringPersons registering,
            MembershipInserts memberships,
            MembershipNumbers numbers,
            Acquaintances acquaintances,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registering = registering;
        this.memberships = memberships;
        this.numbers = numbers;
        this.acquaintances = acquaintances;
        this.events = events;
        this.clock = clock;
    }

    /// Which of these numbers have an owner.
    @Transactional(readOnly = true)
    public Set<String> numbersTaken(List<String> candidates) {
        return numbers.taken(candidates);
    }

    /// Which of these addresses are a member's.
    @Transactional(readOnly = true)
    public Set<MailAddress> addressesTaken(List<MailAddress> candidates) {
        return acquaintances.ofMembers(candidates);
    }

    /// What the College knows of an address now.
    @Transactional(readOnly = true)
    public Acquaintance recognise(MailAddress email) {
        return acquaintances.of(email);
    }

    /// Admits one person.
    public Admission admit(NewMember newcomer) {
        return admit(List.of(newcomer)).getFirst();
    }

    /// Admits all whose address is free, or belongs to somebody without a membership: those are admitted as who they
    /// are. No two of the list may bring the same number.
    ///
    /// @return an answer to each, in order
    public List<Admission> admit(List<NewMember> newcomers) {
        List<Turn> turns = turns(newcomers);
        List<MembershipActivated> activated =
                number(turns.stream().filter(Turn::welcome).map(Turn::newcomer).toList());
        memberships.insert(activated, clock.instant());
        activated.forEach(events::publishEvent);
        Iterator<MembershipActivated> next = activated.iterator();
        return turns.stream()
                .map(turn -> turn.welcome()
                        ? admitted(next.next())
                        : new Admission.AddressTaken(turn.newcomer().person().id()))
                .toList();
    }

    /// Each newcomer as the person they are, and whether there is no membership yet. Persons are registered or locked
    /// before their memberships are looked for: of two applications of one person, one waits and sees the other's.
    private List<Turn> turns(List<NewMember> newcomers) {
        Set<PersonId> registered =
                registering.register(newcomers.stream().map(NewMember::person).toList());
        Map<MailAddress, PersonId> owners = registering.holdOwners(newcomers.stream()
                .map(NewMember::person)
                .filter(person -> !registered.contains(person.id()))
                .map(NewPerson::email)
                .toList());
        Set<PersonId> belonging = acquaintances.belonging(owners.values());
        List<Turn> turns = new ArrayList<>(newcomers.size());
        for (NewMember newcomer : newcomers) {
            NewPerson said = newcomer.person();
            PersonId person = owners.getOrDefault(said.email(), said.id());
            Turn turn = new Turn(newcomer.as(person), belonging.add(person));
            if (turn.welcome() && !registered.contains(person)) {
                registering.correct(turn.newcomer().person());
            }
            turns.add(turn);
        }
        return turns;
    }

    private List<MembershipActivated> number(List<NewMember> welcome) {
        List<MembershipNumber> fresh = numbers.next(welcome);
        List<MembershipActivated> activated = new ArrayList<>(welcome.size());
        for (int i = 0; i < welcome.size(); i++) {
            MembershipId id = new MembershipId(UuidCreator.getTimeOrderedEpoch());
            activated.add(new MembershipActivated(id, fresh.get(i), welcome.get(i)));
        }
        return activated;
    }

    private static Admission admitted(MembershipActivated event) {
        return new Admission.Admitted(event.member().person().id(), event.membership(), event.number());
    }

    private record Turn(NewMember newcomer, boolean welcome) {}
}
