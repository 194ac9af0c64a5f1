package org.collegium.membership.person;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Set;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes people known who are not to belong by that: mentors, reviewers, providers of training.
@Service
@Transactional
public class IntroducingPersons {

    private final RegisteringPersons registering;
    private final Audit audit;

    IntroducingPersons(RegisteringPersons registering, Audit audit) {
        this.registering = registering;
        this.audit = audit;
    }

    /// The person of this address, registered now if there was none; a person who is known is not changed.
    public Introduction introduce(Caller caller, IntroducePerson said) {
        PersonId id = newId(said);
        Set<PersonId> registered =
                registering.register(List.of(new NewPerson(id, said.name(), said.email(), null)), said.vouched());
        if (registered.contains(id)) {
            audit.record(caller, "person-introduced", "person/" + id.value(), occasion(said));
            return new Introduction(id, true);
        }
        return registering
                .ownerOf(said.email())
                .map(owner -> new Introduction(owner, false))
                .orElseThrow(() -> new IllegalStateException("An address is taken, but nobody has it."));
    }

    private static String occasion(IntroducePerson said) {
        if (said.actsAs() != null) {
            return "An officer signed in.";
        }
        return said.vouched() ? "The office introduced a person." : "A person introduced themselves.";
    }

    /// An id is given once: whoever had it under another address keeps it.
    private PersonId newId(IntroducePerson said) {
        PersonId actsAs = said.actsAs();
        return actsAs != null && !registering.isRegistered(actsAs)
                ? actsAs
                : new PersonId(UuidCreator.getTimeOrderedEpoch());
    }
}
