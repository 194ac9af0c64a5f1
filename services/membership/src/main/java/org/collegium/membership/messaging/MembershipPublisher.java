package org.collegium.membership.messaging;

import java.util.List;
import java.util.UUID;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.membership.application.ApplicationEvent;
import org.collegium.membership.application.ApplicationEvent.EmailProofRequested;
import org.collegium.membership.application.ApplicationEvent.PaymentLeftUnfinished;
import org.collegium.membership.application.ApplicationEvent.SeatRequested;
import org.collegium.membership.application.ApplicationEvent.SeatReturned;
import org.collegium.membership.member.MembershipEvent;
import org.collegium.membership.member.MembershipEvent.MembershipActivated;
import org.collegium.membership.member.MembershipEvent.MembershipCancelled;
import org.collegium.membership.member.MembershipEvent.MembershipLapsed;
import org.collegium.membership.member.NewMember;
import org.collegium.membership.member.Sponsorship;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonEvent;
import org.collegium.membership.person.PersonEvent.PersonRegistered;
import org.collegium.membership.person.PersonEvent.PersonRenamed;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;
import org.collegium.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts what happens here into the words promised to others, in the transaction in which it happens.
@Component
class MembershipPublisher {

    private final Outbox outbox;

    MembershipPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ApplicationEvent event) {
        outbox.append(event.application().value(), contract(event));
    }

    @EventListener
    void on(PersonEvent event) {
        outbox.append(event.person().value(), contract(event));
    }

    @EventListener
    void on(MembershipEvent event) {
        outbox.append(event.membership().value(), contract(event));
    }

    private static Record contract(ApplicationEvent event) {
        UUID application = event.application().value();
        return switch (event) {
            case SeatRequested(var id, var person, var plan, var voucherHash, var email) ->
                new SeatRequestedV1(application, person.value(), plan, voucherHash, email.domain(), true);
            case SeatReturned(var id, var reason) -> new SeatReturnedV1(application, reason.word());
            case EmailProofRequested(var id, var email, var code, var expiresAt) ->
                new EmailProofRequestedV1(application, email.value(), code.digits(), expiresAt);
            case PaymentLeftUnfinished(var id, var person, var name, var email, var fee) ->
                new PaymentLeftUnfinishedV1(
                        application,
                        person.value(),
                        name.given(),
                        email.value(),
                        fee.planName(),
                        fee.pence(),
                        fee.declined(),
                        fee.keptUntil());
        };
    }

    private static Record contract(PersonEvent event) {
        return switch (event) {
            case PersonRegistered(var person, var name, var email) -> changed(person, name, email, List.of(email));
            case PersonRenamed(var person, var name, var email, var emails) -> changed(person, name, email, emails);
        };
    }

    private static PersonChangedV1 changed(
            PersonId person, PersonName name, MailAddress email, List<MailAddress> emails) {
        return new PersonChangedV1(
                person.value(),
                name.given(),
                name.family(),
                email.value(),
                emails.stream().map(MailAddress::value).toList());
    }

    private static Record contract(MembershipEvent event) {
        return switch (event) {
            case MembershipActivated activated -> activated(activated);
            case MembershipCancelled(var membership, var person, var endsOn, var by, var atOnce) ->
                new MembershipCancelledV1(
                        membership.value(), person.value(), endsOn, by.word(), atOnce ? endsOn.minusDays(1) : null);
            case MembershipLapsed(var membership, var person, var endsOn) ->
                new MembershipLapsedV1(membership.value(), person.value(), endsOn);
        };
    }

    private static MembershipActivatedV1 activated(MembershipActivated event) {
        NewMember member = event.member();
        @Nullable Sponsorship sponsorship = member.sponsorship();
        return new MembershipActivatedV1(
                event.membership().value(),
                member.person().id().value(),
                event.number().value(),
                member.plan(),
                member.term().startsOn(),
                member.term().endsOn(),
                sponsorship == null ? "self" : "agreement",
                sponsorship == null ? null : sponsorship.agreementId(),
                sponsorship == null ? null : sponsorship.sponsor(),
                member.applicationId(),
                member.magazine());
    }
}
