package org.collegium.mentoring.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class MentoringRequestTest {

    private static final Instant NOW = Instant.parse("2012-11-05T12:00:00Z");

    private final UUID topic = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final MentoringRequest request = MentoringRequest.by(
            UUID.randomUUID(), new RequestMentor(person, "To find my way.", Set.of(topic), List.of()), NOW);

    @Test
    void liesWithTheCoordinatorUntilSomebodyIsAsked() {
        assertThat(request.requested()).isEqualTo(new RequestEvent.Requested(request.id(), person, List.of(topic)));
        assertThat(request.isWaiting()).isTrue();
        next("coordinator", NOW.plus(Duration.ofDays(5)));
    }

    @Test
    void namesTheNextActorAndDateInEveryOpenState() {
        request.awaitMentor(NOW.plusSeconds(7));
        next("mentor", NOW.plusSeconds(7));

        assertThat(request.awaitCoordinator(NOW))
                .isEqualTo(new RequestEvent.NeedsCoordinator(request.id(), person, List.of(topic)));
        next("coordinator", NOW.plus(Duration.ofDays(5)));

        assertThat(request.pause(NOW)).isEqualTo(changed("paused", "membership-ended"));
        next("mentee", NOW.plus(Duration.ofDays(30)));
        assertThat(request.isPaused()).isTrue();
        assertThat(request.isOpen()).isTrue();
        assertThat(request.resume()).isEqualTo(changed("open", "membership-renewed"));
    }

    @Test
    void hasNoNextActorWhenClosed() {
        assertThat(request.matched()).isEqualTo(changed("matched", "accepted"));
        closed();

        request.awaitMentor(NOW);
        assertThat(request.withdraw()).isEqualTo(changed("withdrawn", "mentee"));
        closed();
    }

    private RequestEvent changed(String status, String reason) {
        return new RequestEvent.StatusChanged(request.id(), person, status, reason);
    }

    private void next(String actor, Instant by) {
        assertThat(ReflectionTestUtils.getField(request, "nextActor")).isEqualTo(actor);
        assertThat(ReflectionTestUtils.getField(request, "nextActionBy")).isEqualTo(by);
    }

    private void closed() {
        assertThat(request.isOpen()).isFalse();
        assertThat(ReflectionTestUtils.getField(request, "nextActor")).isNull();
        assertThat(ReflectionTestUtils.getField(request, "nextActionBy")).isNull();
    }
}
