package org.collegium.membership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.collegium.membership.application.ApplyForMembership;
import org.collegium.membership.application.ClientNetwork;
import org.collegium.membership.application.VoucherCode;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;
import org.collegium.membership.person.Registration;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;

/// What an applicant sends. It is never printed: it may hold a voucher code.
///
/// @param plan         a plan's code, e.g. `employed`
/// @param voucherCode  the employer's code; left out by those who pay themselves
/// @param registration the professional registration, for those who have one
/// @param emailProved  whether the applicant is known to read the address's mail; the portal and the office may say so
/// @param personId     as whom the applicant acts already, e.g. as an officer; the portal alone may say it
record ApplicationRequest(
        @PlainText(max = PersonName.MAX) String givenName,
        @PlainText(max = PersonName.MAX) String familyName,
        @EmailAddress String email,
        @PlainText(max = 40) String plan,

        @PlainText(max = VoucherCode.MAX, optional = true) @Nullable
        String voucherCode,

        @Valid @Nullable RegistrationRequest registration,
        @NotNull @Valid Consents consents,
        @Nullable Boolean emailProved,
        @Nullable UUID personId) {

    /// @param regulator who keeps the register, e.g. `HCPC`
    /// @param number    the entry, e.g. `SW12345`
    record RegistrationRequest(
            @NotNull
            @Pattern(
                    regexp = "[A-Za-z][A-Za-z &.-]{1,39}",
                    message = "wrong-format|Write the regulator's name or letters, e.g. HCPC.")
            String regulator,

            @NotNull
            @Pattern(
                    regexp = "[A-Za-z0-9/-]{3,20}",
                    message = "wrong-format|Write the number as on the register, e.g. SW12345.")
            String number) {}

    /// @param magazine whether the applicant wants the magazine by e-mail; to be said either way
    record Consents(@NotNull Boolean magazine) {}

    boolean vouchesForEmail() {
        return Boolean.TRUE.equals(emailProved);
    }

    ApplyForMembership from(ClientNetwork client) {
        return new ApplyForMembership(
                new PersonName(givenName, familyName),
                new MailAddress(email),
                plan.strip(),
                registration == null ? null : new Registration(registration.regulator(), registration.number()),
                voucherCode == null ? null : new VoucherCode(voucherCode),
                consents.magazine(),
                vouchesForEmail(),
                personId == null ? null : new PersonId(personId),
                client);
    }

    @Override
    public String toString() {
        return "ApplicationRequest[…]";
    }
}
