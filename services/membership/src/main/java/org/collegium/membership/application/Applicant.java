package org.collegium.membership.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonName;
import org.collegium.membership.person.Registration;
import org.jspecify.annotations.Nullable;

/// What an applicant said of themselves; it does not change.
@Embeddable
class Applicant {

    @Column
    private String givenName;

    @Column
    private String familyName;

    @Column
    private String email;

    @Column
    private @Nullable String regulator;

    @Column
    private @Nullable String registrationNumber;

    @Column
    private boolean magazine;

    @Column
    private String consentWording;

    protected Applicant() {}

    Applicant(ApplyForMembership said) {
        this.givenName = said.name().given();
        this.familyName = said.name().family();
        this.email = said.email().value();
        Registration registration = said.registration();
        this.regulator = registration == null ? null : registration.regulator();
        this.registrationNumber = registration == null ? null : registration.number();
        this.magazine = said.magazine();
        this.consentWording = ConsentWording.CURRENT;
    }

    PersonName name() {
        return new PersonName(givenName, familyName);
    }

    MailAddress email() {
        return new MailAddress(email);
    }

    @Nullable
    Registration registration() {
        return registrationNumber == null ? null : new Registration(regulator, registrationNumber);
    }

    boolean wantsMagazine() {
        return magazine;
    }
}
