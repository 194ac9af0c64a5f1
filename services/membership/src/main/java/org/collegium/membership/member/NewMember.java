package org.collegium.membership.member;

import java.util.UUID;
import org.collegium.membership.person.NewPerson;
import org.collegium.membership.person.PersonId;
import org.jspecify.annotations.Nullable;

/// A person who is to belong.
///
/// @param sponsorship   who pays, or null for the member
/// @param applicationId the application it comes from, or null for a list from elsewhere
/// @param number        the number the member brings, or null for the next free one
/// @param magazine      whether the person wants the magazine by e-mail
public record NewMember(
        NewPerson person,
        String plan,
        Term term,
        @Nullable Sponsorship sponsorship,
        @Nullable UUID applicationId,
        @Nullable MembershipNumber number,
        boolean magazine) {

    /// Whether it may be somebody's second term: a list from elsewhere brings newcomers only.
    boolean mayReturn() {
        return applicationId != null;
    }

    /// The same, for a person whom the College knows already.
    NewMember as(PersonId known) {
        NewPerson same = new NewPerson(known, person.name(), person.email(), person.registration());
        return new NewMember(same, plan, term, sponsorship, applicationId, number, magazine);
    }
}
