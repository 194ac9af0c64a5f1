package org.collegium.membership.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.collegium.membership.person.IntroducePerson;
import org.collegium.membership.person.IntroducingPersons;
import org.collegium.membership.person.Introduction;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;
import org.collegium.web.Caller;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// People who are known without belonging: those the office names, and those who introduce themselves to the portal.
@RestController
@RequestMapping("/api/membership/people")
class PersonController {

    private final IntroducingPersons introducing;

    PersonController(IntroducingPersons introducing) {
        this.introducing = introducing;
    }

    /// 201 for a person who is known from now on; 200 if the address was known, which changes nothing.
    @PostMapping
    @PreAuthorize("hasAnyRole('portal', 'endorsement-officer', 'mentoring-coordinator', 'membership-officer',"
            + " 'administrator')")
    ResponseEntity<PersonBody> introduce(Caller caller, @RequestBody @Valid PersonRequest said) {
        boolean vouched = !caller.roles().contains("portal");
        if (vouched && said.personId != null) {
            throw mayNotNamePerson();
        }
        Introduction introduction = introducing.introduce(
                caller,
                new IntroducePerson(
                        new PersonName(said.givenName, said.familyName),
                        new MailAddress(said.email),
                        vouched,
                        said.personId == null ? null : new PersonId(said.personId)));
        return ResponseEntity.status(introduction.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new PersonBody(introduction.person().value()));
    }

    private static Problem mayNotNamePerson() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "may-not-name-person",
                "Only the portal may say as whom somebody acts already. Leave personId out.");
    }

    /// @param personId as whom somebody acts already; the portal says it of officers
    record PersonRequest(
            @PlainText(max = PersonName.MAX) String givenName,
            @PlainText(max = PersonName.MAX) String familyName,
            @EmailAddress String email,
            @Nullable UUID personId) {}

    record PersonBody(UUID id) {}
}
