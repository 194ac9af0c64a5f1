package org.collegium.mentoring.match;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mentoring_match")
class Match {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "mentor_id")
    private UUID mentorId;

    @Column(name = "mentor_person_id")
    private UUID mentorPersonId;

    @Column(name = "mentee_person_id")
    private UUID menteePersonId;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "agreement")
    private @Nullable String agreement;

    @Column(name = "agreement_proposer")
    private @Nullable UUID agreementProposer;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ending_reason")
    private @Nullable String endingReason;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Match() {}

    static Match begin(UUID id, UUID requestId, UUID mentorId, UUID mentorPerson, UUID menteePerson, Instant at) {
        Match match = new Match();
        match.id = id;
        match.requestId = requestId;
        match.mentorId = mentorId;
        match.mentorPersonId = mentorPerson;
        match.menteePersonId = menteePerson;
        match.beganAt = at;
        return match;
    }

    MatchEvent begun() {
        return new MatchEvent.Begun(id, requestId, mentorPersonId, menteePersonId);
    }

    /// A session that took place on a day of the match, today at the latest.
    Optional<MatchRefusal> refusalOf(LogSession command, LocalDate today, ZoneId zone) {
        if (endedAt != null) {
            return Optional.of(MatchRefusal.MATCH_ENDED);
        }
        if (command.heldOn().isAfter(today)) {
            return Optional.of(MatchRefusal.SESSION_IN_THE_FUTURE);
        }
        return command.heldOn().isBefore(LocalDate.ofInstant(beganAt, zone))
                ? Optional.of(MatchRefusal.SESSION_BEFORE_MATCH)
                : Optional.empty();
    }

    MatchEvent logged(UUID sessionId, LogSession command) {
        return new MatchEvent.SessionLogged(
                id, sessionId, mentorPersonId, menteePersonId, command.heldOn(), command.minutes());
    }

    Optional<MatchRefusal> propose(String text, UUID proposer) {
        if (endedAt != null) {
            return Optional.of(MatchRefusal.MATCH_ENDED);
        }
        agreement = text;
        agreementProposer = proposer;
        agreedAt = null;
        return Optional.empty();
    }

    Optional<MatchRefusal> agree(UUID caller, Instant at) {
        if (endedAt != null) {
            return Optional.of(MatchRefusal.MATCH_ENDED);
        }
        if (agreement == null) {
            return Optional.of(MatchRefusal.NOTHING_TO_AGREE);
        }
        if (caller.equals(agreementProposer)) {
            return Optional.of(MatchRefusal.OWN_PROPOSAL);
        }
        agreedAt = agreedAt == null ? at : agreedAt;
        return Optional.empty();
    }

    MatchEvent end(EndingReason reason, Instant at) {
        endedAt = at;
        endingReason = reason.code();
        return new MatchEvent.Ended(id, mentorPersonId, menteePersonId, reason.code());
    }

    MatchEvent proposed(UUID proposer) {
        return new MatchEvent.Proposed(id, proposer, other(proposer));
    }

    MatchEvent wrote(UUID messageId, UUID from) {
        return new MatchEvent.MessageWritten(id, messageId, from, other(from));
    }

    private UUID other(UUID personId) {
        return personId.equals(mentorPersonId) ? menteePersonId : mentorPersonId;
    }

    boolean isOf(UUID personId) {
        return personId.equals(mentorPersonId) || personId.equals(menteePersonId);
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    UUID id() {
        return id;
    }
}
