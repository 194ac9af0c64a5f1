package org.collegium.issues.entitlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.collegium.members.Members;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;

/// Answers whether a caller may read, from the terms known here and today's date.
@Service
public class Entitling {

    private final Members members;
    private final Clock clock;

    Entitling(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /// Editors read everything, drafts included.
    public boolean isStaff(Caller caller) {
        return caller.is("editor");
    }

    public boolean mayRead(Caller caller, Instant publishedAt) {
        LocalDate publishedOn = LocalDate.ofInstant(publishedAt, clock.getZone());
        return caller.personId() != null
                && ReadingPolicy.mayRead(members.termsOf(caller.personId()), publishedOn, LocalDate.now(clock));
    }
}
