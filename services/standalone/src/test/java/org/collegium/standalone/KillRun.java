package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.standalone.time.ShiftedClock;
import org.collegium.testing.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// People join, a campaign goes out, members mentor and programmes are reviewed while the whole platform is killed
/// again and again.
///
/// @param seed    decides the moments of the kills
/// @param kills   how many times
/// @param joins   every fourth joiner pays, the others have a voucher
/// @param members how many the campaign goes to, besides those who join in time
record KillRun(long seed, int kills, int joins, int members) {

    static final String ISSUE = "2013-02";

    /// As many people at once as keep the platform busy from the first kill to the last.
    private static final int AT_ONCE = 4;
    /// Enough that two want the same place.
    private static final int PARTY_AT_ONCE = 2;
    private static final int LEAST_REQUESTS = 12;
    private static final int JOINS_A_REQUEST = 20;
    private static final int LEAST_PROGRAMMES = 4;
    private static final int JOINS_A_PROGRAMME = 50;
    private static final String READER = "sample.reader.%d@example.org";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// What is left to be judged.
    record Outcome(
            ChildPlatform platform,
            Doors doors,
            Sponsor sponsor,
            List<UUID> applications,
            List<String> emails,
            List<KillParty> parties) {}

    Outcome run(Path data) {
        var platform = new ChildPlatform(FreePorts.find(), data);
        try {
            assertThat(platform.errors()).as("errors at the first start").isEmpty();
            var doors = new Doors(platform.credentials());
            Sponsor sponsor = doors.sponsor(joins);
            importMembers(doors);
            doors.write(ISSUE);
            List<KillParty> parties = parties(doors);
            parties.forEach(KillParty::prepare);
            List<String> emails = new ArrayList<>();
            for (int i = 0; i < joins; i++) {
                emails.add(Doors.freshEmail());
            }
            List<UUID> applications = allAtWorkWhileKilled(platform, doors, parties, number -> {
                String code = number % 4 == 0 ? null : sponsor.code();
                return joinWhateverHappens(platform, doors, emails.get(number), code);
            });
            return new Outcome(platform, doors, sponsor, applications, emails, parties);
        } catch (RuntimeException | AssertionError failed) {
            System.err.println(platform.output());
            platform.close();
            throw failed;
        }
    }

    /// They are played by imported members, each of whom does one thing.
    private List<KillParty> parties(Doors doors) {
        int requests = Math.max(LEAST_REQUESTS, joins / JOINS_A_REQUEST);
        int programmes = Math.max(LEAST_PROGRAMMES, joins / JOINS_A_PROGRAMME);
        List<String> readers = new ArrayList<>();
        for (int n = 1; n <= members; n++) {
            readers.add(READER.formatted(n));
        }
        int mentoring = KillMentoring.people(requests);
        return List.of(
                new KillMentoring(doors, requests, readers.subList(0, mentoring)),
                new KillEndorsement(
                        doors, programmes, readers.subList(mentoring, mentoring + KillEndorsement.people(programmes))));
    }

    private List<UUID> allAtWorkWhileKilled(
            ChildPlatform platform, Doors doors, List<KillParty> parties, IntFunction<UUID> joining) {
        List<Crowd<?>> crowds = new ArrayList<>();
        var joiners = new Crowd<>(AT_ONCE, joins, joining);
        crowds.add(joiners);
        for (KillParty party : parties) {
            crowds.add(new Crowd<>(PARTY_AT_ONCE, party.turns(), number -> {
                party.turn(number);
                return number;
            }));
        }
        try {
            killAgainAndAgain(platform, doors, crowds);
            for (Crowd<?> crowd : crowds) {
                crowd.finish();
            }
            return joiners.finish();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            crowds.forEach(Crowd::close);
        }
    }

    private void killAgainAndAgain(ChildPlatform platform, Doors doors, List<Crowd<?>> crowds) {
        var random = new Random(seed);
        for (int kill = 1; kill <= kills; kill++) {
            // A kill costs its restart; some of everything is to be under way at each.
            crowds.forEach(crowd -> crowd.allowOneOf(kills + 1));
            if (kill == Math.ceilDiv(kills, 2)) {
                doors.publish(ISSUE);
            }
            // The moment of a kill is what is random here; nothing is waited for.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(2_500)));
            platform.killAndRestart();
            System.out.printf("Kill %d; up again after %.1f s.%n", kill, platform.startSeconds());
        }
    }

    /// Sends the same request under the same key until it is answered, as a good client does. A kill between the commit
    /// and the stored answer costs the answer, never the application: then it is read.
    private static UUID joinWhateverHappens(ChildPlatform platform, Doors doors, String email, @Nullable String code) {
        String key = Doors.key();
        Answer answer = untilAnswered(() -> doors.apply(email, code, key), 202);
        UUID application =
                Stubborn.isLost(answer) ? applicationOf(platform, email) : UUID.fromString(answer.text("id"));
        if (code == null) {
            String payment = Doors.key();
            untilAnswered(() -> doors.pay(application, payment), 200);
        }
        return application;
    }

    private static Answer untilAnswered(Callable<Answer> request, int status) {
        return Awaitility.await("an answer " + status)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(request, answer -> answer.status() == status || Stubborn.isLost(answer));
    }

    /// The one application of an address: more than one would have been sent twice.
    private static UUID applicationOf(ChildPlatform platform, String email) {
        return Awaitility.await("the application of " + email)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> readApplication(platform, email), found -> true);
    }

    private static UUID readApplication(ChildPlatform platform, String email) throws SQLException {
        try (Connection membership = platform.database("membership");
                PreparedStatement query = membership.prepareStatement("SELECT id FROM application WHERE email = ?")) {
            query.setString(1, email);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).as("an application of " + email).isTrue();
                UUID id = row.getObject("id", UUID.class);
                assertThat(row.next()).as("a second application of " + email).isFalse();
                return id;
            }
        }
    }

    private void importMembers(Doors doors) {
        LocalDate today = LocalDate.now(Clock.system(ShiftedClock.ZONE));
        var csv = new StringBuilder("givenName,familyName,email,plan,joinedOn,paidUntil\n");
        for (int n = 1; n <= members; n++) {
            csv.append("Sample,Reader %d,%s,employed,%s,%s%n"
                    .formatted(n, READER.formatted(n), today.minusDays(30), today.plusDays(300)));
        }
        String id = doors.office()
                .postText("/api/membership/imports", "text/csv", csv.toString(), "import-readers")
                .path("id")
                .asString();
        Awaitility.await("the import")
                .atMost(PATIENCE)
                .until(() -> isFinished(doors.office().get("/api/membership/imports/" + id)));
    }

    private static boolean isFinished(JsonNode run) {
        return run.path("status").asString().equals("finished");
    }
}
