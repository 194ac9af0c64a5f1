package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A member's record of professional development, in a browser.
class CpdStoryIT {

    private final Standalone platform = Platform.shared();
    private final Doors doors = Platform.doors();
    private final SigningIn signingIn = new SigningIn(platform, doors);
    private final String portal = platform.credentials().portal();

    @Test
    void notesAnEndorsedProgrammeInAMembersRecord() {
        String email = Doors.freshEmail();
        var application = doors.join(email, null);
        doors.pay(application, Doors.key());
        doors.awaitEnd(application);
        try (var member = new Visitor(portal, Visitor.PHONE)) {
            signingIn.as(member, email);
            member.open("/cpd");
            member.sees("Your record is empty");
            member.looksRight("cpd-empty");
            member.follow("Find a programme that you attended");
            member.page().locator("#q").fill("Court skills");
            member.press("Find");
            member.looksRight("cpd-found");
            member.follow("Court skills for social workers");
            member.fill("Which day did you attend?", today().minusDays(1).toString());
            member.fill("How long?", "1.5 hours");
            member.fill("What do you take from it?", "I will say what I saw before I say what I think.");
            member.looksRight("cpd-attended");
            awaitMember(member);
            member.sees("What I did");

            assertThat(member.page().locator("main").innerText())
                    .contains("Court skills for social workers")
                    .contains("Endorsed on that day")
                    .contains("1 h 30 min");
            member.looksRight("cpd-noted");
        }
    }

    /// That somebody belongs is told to endorsement by a fact, shortly after.
    private static void awaitMember(Visitor member) {
        Awaitility.await("the membership to be known").atMost(Doors.PATIENCE).until(() -> {
            member.press("Keep it in my record");
            return member.page().url().contains("noted");
        });
    }

    private LocalDate today() {
        return LocalDate.now(platform.infrastructure().clock());
    }
}
