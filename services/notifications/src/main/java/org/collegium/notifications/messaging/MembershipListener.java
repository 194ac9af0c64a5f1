package org.collegium.notifications.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.Received;
import org.collegium.notifications.campaign.StartingCampaigns;
import org.collegium.notifications.membership.RecordingMemberships;
import org.collegium.notifications.membership.Term;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.message.LetterKind;
import org.collegium.notifications.message.SendingMessages;
import org.springframework.stereotype.Component;

/// Hears who belongs.
@Component
class MembershipListener implements FactListener {

    private final RecordingMemberships recording;
    private final StartingCampaigns campaigns;
    private final SendingMessages sending;

    MembershipListener(RecordingMemberships recording, StartingCampaigns campaigns, SendingMessages sending) {
        this.recording = recording;
        this.campaigns = campaigns;
        this.sending = sending;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onBatch(MembershipActivatedV1.class, this::activated)
                .on(MembershipCancelledV1.class, this::cancelled);
    }

    private void activated(List<Received<MembershipActivatedV1>> facts) {
        List<Term> terms = new ArrayList<>(facts.size());
        List<Letter> welcomes = new ArrayList<>();
        Set<UUID> now = new LinkedHashSet<>();
        Set<UUID> replayed = new LinkedHashSet<>();
        for (Received<MembershipActivatedV1> received : facts) {
            MembershipActivatedV1 fact = received.fact();
            terms.add(term(received));
            (received.envelope().replay() ? replayed : now).add(fact.personId());
            UUID application = fact.applicationId();
            if (application != null && !received.envelope().replay()) {
                welcomes.add(welcome(application, received));
            }
        }
        campaigns.takeTurn();
        recording.record(terms);
        admit(now, false);
        admit(replayed, true);
        sending.write(welcomes);
    }

    private void cancelled(MembershipCancelledV1 fact, Envelope envelope) {
        campaigns.takeTurn();
        recording.cancel(fact.membershipId(), fact.endsOn(), envelope.time());
        if (!envelope.replay()) {
            sending.write(List.of(confirmation(fact, envelope)));
        }
    }

    /// Its subject is this end: a membership that begins again may end again.
    private static Letter confirmation(MembershipCancelledV1 fact, Envelope envelope) {
        UUID end = UUID.nameUUIDFromBytes((fact.membershipId() + " " + fact.endsOn()).getBytes(UTF_8));
        return new Letter(LetterKind.MEMBERSHIP_CANCELLED, end, fact.personId(), envelope.time())
                .with("endsOn", fact.endsOn())
                .with("byOffice", fact.reason().equals("office") ? "yes" : "");
    }

    /// Its subject is the application: a membership that begins again comes of another one.
    private static Letter welcome(UUID application, Received<MembershipActivatedV1> received) {
        MembershipActivatedV1 fact = received.fact();
        String sponsor = fact.sponsor();
        return new Letter(
                        LetterKind.WELCOME,
                        application,
                        fact.personId(),
                        received.envelope().time())
                .with("membershipNumber", fact.membershipNumber())
                .with("sponsor", sponsor == null ? "" : sponsor)
                .with("endsOn", fact.endsOn());
    }

    private void admit(Set<UUID> persons, boolean replay) {
        if (!persons.isEmpty()) {
            campaigns.admit(persons, replay);
        }
    }

    private static Term term(Received<MembershipActivatedV1> received) {
        MembershipActivatedV1 fact = received.fact();
        return new Term(
                fact.membershipId(),
                fact.personId(),
                fact.startsOn(),
                fact.endsOn(),
                fact.magazine(),
                received.envelope().time());
    }
}
