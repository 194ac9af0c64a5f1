package org.collegium.mentoring.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mentoring_request")
class MentoringRequest {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "goals")
    private String goals;

    @Convert(converter = RequestStatusColumn.class)
    @Column(name = "status")
    private RequestStatus status;

    @Column(name = "next_actor")
    private @Nullable String nextActor;

    @Column(name = "next_action_by")
    private @Nullable Instant nextActionBy;

    @ElementCollection
    @CollectionTable(name = "request_topic", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "topic_id")
    private Set<UUID> topics = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "request_choice", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    @Column(name = "mentor_id")
    private List<UUID> choices = new ArrayList<>();

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected MentoringRequest() {}

    static MentoringRequest by(UUID id, RequestMentor command, Instant at) {
        MentoringRequest request = new MentoringRequest();
        request.id = id;
        request.personId = command.personId();
        request.goals = command.goals();
        request.topics = new HashSet<>(command.topics());
        request.choices = new ArrayList<>(command.mentors());
        request.requestedAt = at;
        request.awaitCoordinator(at);
        return request;
    }

    RequestEvent requested() {
        return new RequestEvent.Requested(id, personId, List.copyOf(topics));
    }

    void awaitMentor(Instant respondBy) {
        status = RequestStatus.OFFERED;
        nextActor = "mentor";
        nextActionBy = respondBy;
    }

    RequestEvent awaitCoordinator(Instant now) {
        status = RequestStatus.WAITING;
        nextActor = "coordinator";
        nextActionBy = now.plus(Deadlines.COORDINATOR);
        return new RequestEvent.NeedsCoordinator(id, personId, List.copyOf(topics));
    }

    RequestEvent pause(Instant now) {
        status = RequestStatus.PAUSED;
        nextActor = "mentee";
        nextActionBy = now.plus(Deadlines.RENEWAL);
        return new RequestEvent.StatusChanged(id, personId, "paused", "membership-ended");
    }

    RequestEvent resume() {
        return new RequestEvent.StatusChanged(id, personId, "open", "membership-renewed");
    }

    RequestEvent matched() {
        close(RequestStatus.MATCHED);
        return new RequestEvent.StatusChanged(id, personId, "matched", "accepted");
    }

    RequestEvent withdraw() {
        close(RequestStatus.WITHDRAWN);
        return new RequestEvent.StatusChanged(id, personId, "withdrawn", "mentee");
    }

    private void close(RequestStatus closed) {
        status = closed;
        nextActor = null;
        nextActionBy = null;
    }

    boolean isOpen() {
        return status.isOpen();
    }

    boolean isWaiting() {
        return status == RequestStatus.WAITING;
    }

    boolean isPaused() {
        return status == RequestStatus.PAUSED;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    Set<UUID> topics() {
        return Set.copyOf(topics);
    }
}
