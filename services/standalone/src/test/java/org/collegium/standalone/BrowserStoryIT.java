package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.standalone.inbox.Mail;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The house's main job, by its pages; pictures are left in `target/screenshots`.
class BrowserStoryIT {

    private static final String NOVEMBER = "2012-11";

    private final Standalone house = House.shared();
    private final Doors doors = House.doors();
    private final SigningIn signingIn = new SigningIn(house, doors);
    private final String portal = house.credentials().portal();

    @Test
    void joinsPaysAndSeesItselfActive() {
        try (var visitor = new Visitor(portal, Visitor.DESK)) {
            String email = Doors.freshEmail();
            visitor.open("/");
            visitor.looksRight("home");

            fillIn(visitor, email, "join");
            visitor.choose("I pay myself");
            visitor.press("Continue");
            visitor.choose("Yes, mail me");
            visitor.press("Continue");
            visitor.sees("Check your answers");
            visitor.looksRight("join-check");
            visitor.press("Continue to payment");
            visitor.sees("Pay for your membership");
            visitor.looksRight("join-pay");
            visitor.press("Pay £60 and join");
            visitor.sees("You are a member");
            visitor.looksRight("join-active");

            signingIn.as(visitor, email);
            visitor.open("/membership");
            visitor.sees("My membership");
            assertThat(visitor.page().locator("main").innerText()).containsIgnoringCase("active");
            visitor.looksRight("membership");
            seesItsWelcomeInTheInbox(visitor, email);
        }
    }

    @Test
    void joinsWithAVoucherOnAPhone() {
        Sponsor sponsor = doors.sponsor(2);
        try (var visitor = new Visitor(portal, Visitor.PHONE)) {
            String email = Doors.freshEmail();

            fillIn(visitor, email, "voucher");
            visitor.choose("My employer");
            visitor.page().locator("input[name=voucherCode]").fill(sponsor.code());
            visitor.looksRight("voucher-paying");
            visitor.press("Continue");
            visitor.choose("Yes, mail me");
            visitor.press("Continue");
            visitor.sees("Check your answers");
            visitor.looksRight("voucher-check");
            visitor.press("Send and check my voucher");
            visitor.sees("You are a member");
            visitor.looksRight("voucher-active");

            assertThat(doors.seats(sponsor.agreement()).free()).isEqualTo(1);
            signingIn.as(visitor, email);
            visitor.open("/magazine");
            visitor.looksRight("magazine");
        }
    }

    @Test
    void publishesNovemberAndMailsEveryMember() {
        try (var visitor = new Visitor(portal, Visitor.DESK)) {
            signingIn.as(visitor, Staff.EDITOR.email());
            visitor.open("/staff/magazine");
            visitor.sees("Issues");
            visitor.follow("November 2012");
            visitor.looksRight("issue-draft");
            visitor.follow("Publish this issue");
            visitor.looksRight("issue-publish");
            visitor.press("Publish and mail the members");
            visitor.follow("see how far the mailing is");
            visitor.sees("Mailings");

            JsonNode campaign = doors.awaitCampaign(NOVEMBER);
            Story.assertBalanced(campaign);
            assertThat(campaign.path("audience").asInt()).isGreaterThanOrEqualTo(60);
            visitor.open("/staff/campaigns/" + campaign.path("id").asString());
            visitor.sees("November 2012");
            visitor.looksRight("campaign");
        }
        for (int n = 1; n <= 60; n++) {
            List<Mail> mails = house.infrastructure().inbox().list("sample.member." + n + "@example.org", null, 100);
            assertThat(mails.stream().filter(mail -> Story.isAbout(mail, "November 2012")))
                    .as("mails to member %d", n)
                    .hasSize(1);
        }
    }

    private static void fillIn(Visitor visitor, String email, String pictures) {
        visitor.open("/join");
        visitor.choose("Employed");
        visitor.looksRight(pictures + "-plan");
        visitor.press("Continue");
        visitor.fill("First name", "Sample");
        visitor.fill("Last name", "Joiner");
        visitor.looksRight(pictures + "-name");
        visitor.press("Continue");
        visitor.fill("E-mail address", email);
        visitor.press("Continue");
        visitor.sees("Who pays?");
    }

    private static void seesItsWelcomeInTheInbox(Visitor visitor, String email) {
        visitor.open("/dev/inbox?to=" + email);
        visitor.sees("Inbox");
        visitor.looksRight("inbox");
        visitor.page().locator("tbody a").last().click();
        visitor.sees("As a page");
        visitor.looksRight("mail");
    }
}
