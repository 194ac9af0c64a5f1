package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.standalone.Doors.Sponsor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every service's executable jar as a process of its own, on one PostgreSQL and one Kafka: the same story, and the
/// restore of `docs/operations.md`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessesIT {

    private ServiceProcesses processes;
    private Doors doors;
    private Story story;

    @BeforeAll
    void start(@TempDir Path temporary) {
        processes = new ServiceProcesses(temporary);
        doors = new Doors(processes.credentials());
        story = new Story(doors, to -> processes.inbox().list(to, null, 100));
    }

    @AfterAll
    void stop() {
        processes.close();
    }

    @Test
    void tellsTheSameStory() throws Exception {
        Sponsor sponsor = doors.sponsor(2);
        String payer = Doors.freshEmail();
        String employee = Doors.freshEmail();

        story.joinsAndPays(payer);
        story.joinsWithVoucher(employee, sponsor);

        story.mailsEveryMemberOnce("2013-03", List.of(payer, employee));

        showsPagesWhileCorporateHangs(employee);
        story.joinsWithVoucher(Doors.freshEmail(), sponsor);
    }

    @Test
    void restoresTwoServicesWhileTheOthersWentOn() {
        new RestoreDrill(processes, doors, story).run();
    }

    private void showsPagesWhileCorporateHangs(String member) throws Exception {
        try (var mails = processes.mails()) {
            var signIns = new SignInTimes(processes.credentials().portal(), mails);
            processes.hang(Service.CORPORATE);
            signIns.signIn(List.of(member));
            for (int look = 0; look < 20; look++) {
                assertThat(signIns.signedIn().getFirst().get("/membership").body())
                        .contains("My membership");
            }
        } finally {
            processes.goOn(Service.CORPORATE);
        }
    }
}
