package org.collegium.membership.member;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdmittingMembers(
            RegisteringPersons registering,
            MembershipInserts memberships,
            MembershipNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registering = registering;
        this.memberships = memberships;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /// Which of these numbers have an owner.
    public Set<String> numbersTaken(List<String> candidates) {
        return numbers.taken(candidates);
    }

    /// Admits one person.
    public Admission admit(NewMember newcomer) {
        List<Admission.Admitted> admitted = admit(List.of(newcomer));
        return admitted.isEmpty() ? taken(newcomer) : admitted.getFirst();
    }

    /// Admits all whose address is free; no two of the list may bring the same number.
    ///
    /// @return those who were admitted
    public List<Admission.Admitted> admit(List<NewMember> newcomers) {
        Set<PersonId> registered =
                registering.register(newcomers.stream().map(NewMember::person).toList());
        List<NewMember> welcome = newcomers.stream()
                .filter(newcomer -> registered.contains(newcomer.person().id()))
                .toList();
        List<MembershipEvent.MembershipActivated> activated = number(welcome);
        memberships.insert(activated, clock.instant());
        activated.forEach(events::publishEvent);
        return activated.stream().map(AdmittingMembers::admitted).toList();
    }

    private List<MembershipEvent.MembershipActivated> number(List<NewMember> welcome) {
        List<MembershipNumber> fresh = numbers.next(welcome);
        List<MembershipEvent.MembershipActivated> activated = new ArrayList<>(welcome.size());
        for (int i = 0; i < welcome.size(); i++) {
            MembershipId id = new MembershipId(UuidCreator.getTimeOrderedEpoch());
            activated.add(new MembershipEvent.MembershipActivated(id, fresh.get(i), welcome.get(i)));
        }
        return activated;
    }

    private Admission taken(NewMember newcomer) {
        PersonId owner = registering
                .ownerOf(newcomer.person().email())
                .orElseThrow(() -> new IllegalStateException(
                        "The address of person " + newcomer.person().id() + " is taken, but nobody has it"));
        return new Admission.AddressTaken(owner);
    }

    private static Admission.Admitted admitted(MembershipEvent.MembershipActivated event) {
        return new Admission.Admitted(event.member().person().id(), event.membership(), event.number());
    }
}
