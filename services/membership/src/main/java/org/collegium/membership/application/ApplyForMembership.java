package org.collegium.membership.application;

import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;
import org.collegium.membership.person.Registration;
import org.jspecify.annotations.Nullable;

/// What an applicant says.
///
/// @param voucher     the employer's code, or null if the applicant pays
/// @param magazine    whether the applicant wants the magazine by e-mail
/// @param emailProved whether somebody who may says that the applicant reads the address's mail
/// @param actingAs    the id under which the applicant acts already without being known here, e.g. an officer's, or
/// null
/// @param client      where it was sent from
public record ApplyForMembership(
        PersonName name,
        MailAddress email,
        String plan,
        @Nullable Registration registration,
        @Nullable VoucherCode voucher,
        boolean magazine,
        boolean emailProved,
        @Nullable PersonId actingAs,
        ClientNetwork client) {}
