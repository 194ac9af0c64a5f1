package org.collegium.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.standalone.time.ShiftedClock;
import org.collegium.testing.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// People join and a campaign goes out while the whole house is killed again and again.
///
/// @param seed    decides the moments of the kills
/// @param kills   how many times
/// @param joins   every fourth joiner pays, the others have a voucher
/// @param members how many the campaign goes to, besides those who join in time
record KillRun(long seed, int kills, int joins, int members) {

    static final String ISSUE = "2013-02";

    /// As many people at once as keep the house busy from the first kill to the last.
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// What is left to be judged.
    record Outcome(ChildHouse house, Doors doors, Sponsor sponsor, List<UUID> applications, List<String> emails) {}

    Outcome run(Path data) {
        var house = new ChildHouse(FreePorts.find(), data);
        try {
            var doors = new Doors(house.credentials());
            Sponsor sponsor = doors.sponsor(joins);
            importMembers(doors);
            doors.write(ISSUE);
            List<String> emails = new ArrayList<>();
            for (int i = 0; i < joins; i++) {
                emails.add(Doors.freshEmail());
            }
            List<UUID> applications = joinWhileKilled(house, doors, sponsor, emails);
            return new Outcome(house, doors, sponsor, applications, emails);
        } catch (RuntimeException failed) {
            System.err.println(house.output());
            house.close();
            throw failed;
        }
    }

    private List<UUID> joinWhileKilled(ChildHouse house, Doors doors, Sponsor sponsor, List<String> emails) {
        // A kill costs its restart; spread the joins so that some are under way at each.
        var allowed = new Semaphore(0);
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<UUID>> joining = new ArrayList<>();
            for (int i = 0; i < joins; i++) {
                String email = emails.get(i);
                String code = i % 4 == 0 ? null : sponsor.code();
                joining.add(people.submit(() -> {
                    allowed.acquire();
                    return joinWhateverHappens(doors, email, code);
                }));
            }
            killAgainAndAgain(house, doors, allowed);
            allowed.release(joins);
            List<UUID> applications = new ArrayList<>();
            for (Future<UUID> one : joining) {
                applications.add(one.get());
            }
            return applications;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A join could not be sent.", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            people.shutdownNow();
        }
    }

    private void killAgainAndAgain(ChildHouse house, Doors doors, Semaphore allowed) throws InterruptedException {
        var random = new Random(seed);
        int share = Math.ceilDiv(joins, kills + 1);
        for (int kill = 1; kill <= kills; kill++) {
            allowed.release(share);
            if (kill == Math.ceilDiv(kills, 2)) {
                doors.publish(ISSUE);
            }
            // The moment of a kill is what is random here; nothing is waited for.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(2_500)));
            house.killAndRestart();
            System.out.printf("Kill %d; up again after %.1f s.%n", kill, house.startSeconds());
        }
    }

    /// Sends the same request under the same key until it is answered, as a good client does.
    private static UUID joinWhateverHappens(Doors doors, String email, @Nullable String code) {
        String key = Doors.key();
        Answer accepted = untilAnswered(() -> doors.apply(email, code, key), 202);
        UUID application = UUID.fromString(accepted.text("id"));
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
                .until(request, answer -> answer.status() == status);
    }

    private void importMembers(Doors doors) {
        LocalDate today = LocalDate.now(Clock.system(ShiftedClock.ZONE));
        var csv = new StringBuilder("givenName,familyName,email,plan,joinedOn,paidUntil\n");
        for (int n = 1; n <= members; n++) {
            csv.append("Sample,Reader %d,sample.reader.%d@example.org,employed,%s,%s%n"
                    .formatted(n, n, today.minusDays(30), today.plusDays(300)));
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
