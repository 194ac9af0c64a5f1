package org.collegium.mentoring.mentor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Mentor {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "capacity")
    private int capacity;

    @Column(name = "region")
    private String region;

    @Column(name = "remote")
    private String remote;

    @Column(name = "statement")
    private String statement;

    @Convert(converter = MentorStageColumn.class)
    @Column(name = "stage")
    private MentorStage stage;

    @Column(name = "paused_by")
    private @Nullable String pausedBy;

    @ElementCollection
    @CollectionTable(name = "mentor_topic", joinColumns = @JoinColumn(name = "mentor_id"))
    @Column(name = "topic_id")
    private Set<UUID> topics = new HashSet<>();

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Mentor() {}

    static Mentor applied(UUID id, ApplyAsMentor command, Instant at) {
        Mentor mentor = new Mentor();
        mentor.id = id;
        mentor.personId = command.personId();
        mentor.topics = new HashSet<>(command.topics());
        mentor.capacity = command.capacity();
        mentor.region = command.region();
        mentor.remote = command.remote();
        mentor.statement = command.statement();
        mentor.stage = MentorStage.APPLIED;
        mentor.appliedAt = at;
        mentor.movedAt = at;
        return mentor;
    }

    MentorEvent begun() {
        return new MentorEvent.StageChanged(id, personId, null, stage);
    }

    /// Why this move is refused, if it is.
    ///
    /// @param member whether their membership is usable today; only members mentor
    Optional<MentorRefusal> refusalOf(MentorStage next, MoveMentor command, boolean member) {
        boolean own = personId.equals(command.caller());
        if (!command.coordinator() && !own) {
            return Optional.of(MentorRefusal.UNKNOWN_MENTOR);
        }
        if (!stage.mayBecome(next)) {
            return Optional.of(MentorRefusal.MOVE_NOT_ALLOWED);
        }
        if (!command.coordinator() && (!next.isOwnChoice() || stage == MentorStage.ACCREDITED || pausedByAnother())) {
            return next == MentorStage.WITHDRAWN ? Optional.empty() : Optional.of(MentorRefusal.NOT_THEIR_CHOICE);
        }
        if (next == MentorStage.DECLINED
                && (command.note() == null || command.note().isBlank())) {
            return Optional.of(MentorRefusal.REASON_MISSING);
        }
        return next == MentorStage.ACTIVE && !member ? Optional.of(MentorRefusal.NOT_A_MEMBER) : Optional.empty();
    }

    MentorEvent move(MentorStage next, @Nullable PauseReason pause, Instant at) {
        MentorStage from = stage;
        stage = next;
        pausedBy = pause == null ? null : pause.code();
        movedAt = at;
        return new MentorEvent.StageChanged(id, personId, from, next);
    }

    boolean isActive() {
        return stage == MentorStage.ACTIVE;
    }

    boolean waitsForMembership() {
        return stage == MentorStage.PAUSED
                && PauseReason.MEMBERSHIP_ENDED.code().equals(pausedBy);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    MentorStage stage() {
        return stage;
    }

    private boolean pausedByAnother() {
        return stage == MentorStage.PAUSED && !PauseReason.PERSON.code().equals(pausedBy);
    }
}
