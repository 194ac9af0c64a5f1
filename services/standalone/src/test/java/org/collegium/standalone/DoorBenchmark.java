package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collegium.standalone.inbox.Inbox;
import org.collegium.standalone.inbox.MailWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what a stranger can find out at the door by the clock, and how the portal stands a crowd and a guesser. Not
/// part of the build: `bench/door`, on a quiet machine.
class DoorBenchmark {

    /// All callers share one network here, and the limits are not what is measured.
    private static final String LIMITS = """
            {"collegium":{"limits":{
              "email-codes-from-network":{"tries":1000000},"wrong-email-codes":{"tries":1000000},
              "sign-in-mails-from-network":{"tries":1000000},"wrong-sign-in-codes-from-network":{"tries":1000000}}}}""";

    private static final int MEMBERS = Integer.getInteger("bench.members", 1_000);
    private static final int PAGES = 100;
    private static final double HUNG_LIMIT_MILLIS = 1_000;
    private static final int JOINS = Integer.getInteger("bench.joins", 200);

    @Test
    void measures() throws Exception {
        Path data = Files.createTempDirectory("collegium-door");
        try (var platform = new ChildPlatform(FreePorts.find(), data, Map.of("SPRING_APPLICATION_JSON", LIMITS));
                var mails = new MailWatch(platform.database(Inbox.DATABASE))) {
            String portal = platform.credentials().portal();
            List<String> members = Belonging.join(new Doors(platform.credentials()), MEMBERS);

            var joins = new JoinTimes(portal, mails);
            joins.byApi(members.subList(0, JOINS));
            joins.byPages(members.subList(JOINS, 2 * JOINS));
            joins.print();

            var signIns = new SignInTimes(portal, mails);
            signIns.signIn(members);
            signIns.print();

            var secrets = new WrongSecrets(portal);
            secrets.print();
            System.out.println("errors in the log: " + platform.errors());
        }
    }

    @Test
    void measuresPagesWhileCorporateHangs(@TempDir Path temporary) throws Exception {
        try (var processes = new ServiceProcesses(temporary);
                var mails = processes.mails()) {
            var doors = new Doors(processes.credentials());
            String email = Doors.freshEmail();
            Doors.Sponsor sponsor = doors.sponsor(1);
            doors.awaitEnd(doors.join(email, sponsor.code()));
            var signIns = new SignInTimes(processes.credentials().portal(), mails);
            signIns.signIn(List.of(email));
            Caller member = signIns.signedIn().getFirst();
            System.out.println("signed-in pages: " + pages(member).against(HUNG_LIMIT_MILLIS));

            processes.hang(Service.CORPORATE);

            System.out.println(
                    "signed-in pages while corporate hangs: " + pages(member).against(HUNG_LIMIT_MILLIS));
            processes.goOn(Service.CORPORATE);
        }
    }

    private static Timings pages(Caller member) throws Exception {
        var timings = new Timings();
        for (int i = 0; i < PAGES; i++) {
            for (String page : List.of("/membership", "/magazine", "/cpd", "/mentoring")) {
                HttpResponse<String> answer = timings.measure(() -> member.get(page));
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }
        }
        return timings;
    }
}
