package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.collegium.mentoring.mentor.ApplyAsMentor;
import org.collegium.mentoring.mentor.ApplyingAsMentor;
import org.collegium.mentoring.mentor.MentorDecision;
import org.collegium.mentoring.mentor.MoveMentor;
import org.collegium.mentoring.mentor.MovingMentors;
import org.collegium.mentoring.request.RequestDecision;
import org.collegium.mentoring.request.RequestMentor;
import org.collegium.mentoring.request.RequestingMentors;
import org.collegium.mentoring.standing.LearningStandings;
import org.collegium.mentoring.standing.MembershipBegun;
import org.collegium.testing.EventProbe;
import org.collegium.testing.RealPostgres;
import org.collegium.testing.SeenFact;
import org.collegium.testing.ServiceInstance;
import org.collegium.testing.ServiceProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The rounds of the schedule by several instances on one database, one of which is killed in the middle of a round:
/// every request is reminded of, given up on and offered again once.
class InstancesIT {

    private static final String NAME = "mentoring-instances";
    private static final String OTHER = "mentoring-killed";
    private static final String[] BUSY = {
        "collegium.mentoring.chase-every=100ms",
        "db-scheduler.polling-interval=100ms",
        // So that the test sees soon what an instance that is gone has left behind.
        "db-scheduler.heartbeat-interval=1s"
    };
    private static final int MENTORS = 3;
    private static final int CAPACITY = 10;
    private static final int REQUESTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealPostgres.Database database = RealPostgres.fresh(NAME);
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    private @Nullable ServiceProcess launched;

    @Test
    void movesEveryRequestOnceThoughTwoCompeteAndOneIsKilledInTheMiddle() throws SQLException {
        try (EventProbe probe = EventProbe.fromNow("mentoring.request")) {
            try (var instance = open()) {
                askMentors(instance);
                launched = ServiceProcess.launch(MentoringApplication.class, OTHER, database, BUSY);
                awaitInDatabase("application_name = '" + OTHER + "' AND query LIKE '%scheduled_tasks%'");
                expect(probe, "mentoring-requested", "mentor-offered");
                daysPass(4);
                awaitAll("SELECT count(*) FROM offer WHERE reminded_at IS NOT NULL");
                expect(probe, "offer-reminder-due");
            }

            killInTheMiddleOfARound();
            assertThat(count("SELECT count(*) FROM offer WHERE status = 'open' AND respond_by < now()"))
                    .as("what had not been committed")
                    .isEqualTo(REQUESTS);
            assertThat(count("SELECT count(*) FROM scheduled_tasks WHERE picked"))
                    .isEqualTo(1);

            try (ServiceInstance _ = open()) {
                awaitAll("SELECT count(*) FROM offer WHERE status = 'open' AND respond_by > now()");
                expect(probe, "offer-closed", "mentor-offered");
            }
            assertThat(count("SELECT count(*) FROM offer WHERE status = 'expired'"))
                    .isEqualTo(REQUESTS);
            assertThat(count("SELECT count(*) FROM mentoring_request WHERE next_actor = 'mentor'"))
                    .isEqualTo(REQUESTS);
        }
    }

    @AfterEach
    void killWhatIsLeft() {
        if (launched != null) {
            launched.close();
        }
    }

    private ServiceInstance open() {
        return ServiceInstance.open(MentoringApplication.class, NAME, database, BUSY);
    }

    /// The round waits for a mentor whom the test holds, with part of its work done and nothing committed.
    private void killInTheMiddleOfARound() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM mentor ORDER BY id DESC LIMIT 1 FOR UPDATE");
            daysPass(4);
            awaitInDatabase("application_name = '" + OTHER + "' AND wait_event_type = 'Lock'");
            Objects.requireNonNull(launched).kill();
            connection.rollback();
        }
    }

    /// Every mentor may take half of the requests, and each request knows of all mentors.
    private void askMentors(ServiceInstance instance) {
        UUID topic = UUID.fromString("018b2f6e-0000-7000-8000-000000000901");
        for (int i = 0; i < MENTORS; i++) {
            var apply = new ApplyAsMentor(member(instance), Set.of(topic), CAPACITY, "Essex", "either", "I listen.");
            var applied =
                    (MentorDecision.Moved) instance.bean(ApplyingAsMentor.class).apply(apply);
            for (String stage : RunningService.COURSE) {
                UUID id = applied.mentor().id();
                instance.bean(MovingMentors.class).move(new MoveMentor(id, stage, null, true, null));
            }
        }
        for (int i = 0; i < REQUESTS; i++) {
            var request = new RequestMentor(member(instance), "To find my way.", Set.of(topic), List.of());
            assertThat(instance.bean(RequestingMentors.class).request(request))
                    .isInstanceOf(RequestDecision.Taken.class);
        }
    }

    private UUID member(ServiceInstance instance) {
        UUID person = UUID.randomUUID();
        instance.bean(LearningStandings.class)
                .begun(List.of(new MembershipBegun(person, person, today.minusDays(1), today.plusYears(1), null)));
        return person;
    }

    /// Time goes by in every process at once where it is kept: in the store.
    private void daysPass(int days) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE offer SET offered_at = offered_at - interval '%1$d days',".formatted(days)
                    + " remind_at = remind_at - interval '%1$d days', respond_by = respond_by - interval '%1$d days'"
                            .formatted(days));
        }
    }

    private static void expect(EventProbe probe, String... facts) {
        List<SeenFact> seen = probe.drain();
        assertThat(seen).as("facts other than %s", List.of(facts)).hasSize(REQUESTS * facts.length);
        for (String fact : facts) {
            List<String> about = seen.stream()
                    .filter(one -> one.type().equals("collegium.mentoring." + fact + ".v1"))
                    .map(SeenFact::key)
                    .toList();
            assertThat(about).as(fact).hasSize(REQUESTS).doesNotHaveDuplicates();
        }
    }

    private void awaitAll(String counting) {
        await().atMost(PATIENCE).until(() -> count(counting) == REQUESTS);
    }

    private void awaitInDatabase(String what) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count("SELECT count(*) FROM pg_stat_activity WHERE " + what) > 0);
    }

    private long count(String counting) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(counting)) {
            row.next();
            return row.getLong(1);
        }
    }
}
