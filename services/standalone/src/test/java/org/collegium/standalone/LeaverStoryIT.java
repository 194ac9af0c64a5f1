package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Sponsor;
import org.junit.jupiter.api.Test;

/// An employer has one seat: who has it resigns, and the next applicant gets it.
class LeaverStoryIT {

    private final Standalone platform = Platform.shared();
    private final Doors doors = Platform.doors();
    private final SigningIn signingIn = new SigningIn(platform, doors);
    private final String portal = platform.credentials().portal();

    @Test
    void givesTheSeatOfWhoeverResignsToTheNextApplicant() {
        Sponsor sponsor = doors.sponsor(1);
        String leaver = Doors.freshEmail();
        try (var visitor = new Visitor(portal, Visitor.PHONE)) {
            joins(visitor, leaver, sponsor.code());
            assertThat(doors.seats(sponsor.agreement()).free()).isZero();

            visitor.follow("See my membership");
            visitor.sees("My membership");
            visitor.follow("Cancel my membership");
            visitor.choose("Today");
            visitor.looksRight("leaver-cancellation");
            visitor.press("Continue");
            visitor.sees("Check your answers");
            visitor.looksRight("leaver-cancellation-check");
            visitor.press("Cancel my membership");
            visitor.sees("My membership");
            assertThat(visitor.page().locator("main").innerText())
                    .contains("Active until")
                    .doesNotContain("Cancelled, ends on");
            visitor.looksRight("leaver-cancelled");
        }
        Awaitility.await("the seat is free")
                .atMost(Doors.PATIENCE)
                .untilAsserted(() ->
                        assertThat(doors.seats(sponsor.agreement()).free()).isEqualTo(1));
        Awaitility.await("the cancellation is confirmed")
                .atMost(Doors.PATIENCE)
                .untilAsserted(
                        () -> assertThat(platform.infrastructure().inbox().list(leaver, null, 100))
                                .filteredOn(mail -> Story.isAbout(mail, "is cancelled"))
                                .hasSize(1));

        try (var visitor = new Visitor(portal, Visitor.DESK)) {
            joins(visitor, Doors.freshEmail(), sponsor.code());
        }
        assertThat(doors.seats(sponsor.agreement()).free()).isZero();
    }

    private void joins(Visitor visitor, String email, String code) {
        visitor.open("/join");
        signingIn.prove(visitor, email);
        visitor.sees("What is your name?");
        visitor.fill("First name", "Sample");
        visitor.fill("Last name", "Joiner");
        visitor.press("Continue");
        visitor.sees("Who pays?");
        visitor.choose("My employer");
        visitor.page().locator("input[name=voucherCode]").fill(code);
        visitor.press("Continue");
        visitor.sees("Are you registered with a regulator?");
        visitor.press("Continue");
        visitor.choose("Yes, mail me");
        visitor.press("Continue");
        visitor.sees("Check your answers");
        visitor.press("Send and check my voucher");
        visitor.sees("You are a member");
        visitor.seesLink("See my membership");
    }
}
