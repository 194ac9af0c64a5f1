package org.collegium.standalone;

import java.nio.file.Path;
import java.util.List;
import org.collegium.standalone.Doors.Sponsor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every service's executable jar as a process of its own, on one PostgreSQL and one Kafka: the same story.
class ProcessesIT {

    @TempDir
    Path temporary;

    @Test
    void tellsTheSameStory() {
        try (var processes = new ServiceProcesses(temporary)) {
            var doors = new Doors(processes.credentials());
            var story = new Story(doors, to -> processes.inbox().list(to, null, 100));
            Sponsor sponsor = doors.sponsor(2);
            String payer = Doors.freshEmail();
            String employee = Doors.freshEmail();

            story.joinsAndPays(payer);
            story.joinsWithVoucher(employee, sponsor);

            story.mailsEveryMemberOnce("2013-03", List.of(payer, employee));
        }
    }
}
