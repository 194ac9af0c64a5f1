package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.standalone.inbox.Mail;
import org.collegium.standalone.sample.SamplePerson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The platform's main job, by its pages; pictures are left in `target/screenshots`.
class BrowserStoryIT {

    private static final String NOVEMBER = "2012-11";
    private static final Pattern JOIN_LINK = Pattern.compile("https?://\\S+/join/[0-9a-f-]{36}");

    private final Standalone platform = Platform.shared();
    private final Doors doors = Platform.doors();
    private final SigningIn signingIn = new SigningIn(platform, doors);
    private final String portal = platform.credentials().portal();

    @Test
    void joinsPaysAndSeesItselfActive() {
        try (var visitor = new Visitor(portal, Visitor.DESK)) {
            String email = Doors.freshEmail();
            visitor.open("/");
            visitor.looksRight("home");

            fillIn(visitor, email, "join");
            visitor.choose("I pay myself");
            visitor.press("Continue");
            visitor.choose("Employed");
            visitor.looksRight("join-plan");
            visitor.press("Continue");
            visitor.fill("Regulator (optional)", "HCPC");
            visitor.fill("Registration number (optional)", "SW12345");
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
            visitor.seesLink("See my membership");
            visitor.looksRight("join-active");

            // The code signed them in: no second mail is needed to see the membership.
            visitor.follow("See my membership");
            visitor.sees("My membership");
            assertThat(visitor.page().locator("main").innerText())
                    .containsIgnoringCase("active")
                    .contains("HCPC SW12345");
            visitor.looksRight("membership");
            seesItsWelcomeInTheInbox(visitor, email);
        }
    }

    @Test
    void isRemindedOnceOfADeclinedPaymentAndPaysByTheLinkOfTheMail() {
        String email = Doors.freshEmail();
        try (var visitor = new Visitor(portal, Visitor.PHONE)) {
            fillIn(visitor, email, "unpaid");
            visitor.choose("I pay myself");
            visitor.press("Continue");
            visitor.choose("Employed");
            visitor.press("Continue");
            visitor.sees("Are you registered with a regulator?");
            visitor.press("Continue");
            visitor.choose("Yes, mail me");
            visitor.press("Continue");
            visitor.press("Continue to payment");
            visitor.sees("Pay for your membership");
            visitor.press("Let the card be declined");
            visitor.sees("Your card was declined");
        }
        assertThat(reminders(email)).isEmpty();

        String link = awaitReminder(email);
        try (var elsewhere = new Visitor(portal, Visitor.DESK)) {
            elsewhere.open(link);
            elsewhere.sees("Pay for your membership");
            elsewhere.looksRight("unpaid-by-link");
            elsewhere.press("Pay £60 and join");
            elsewhere.sees("You are a member");
        }

        String next = Doors.freshEmail();
        UUID left = doors.join(next, null);
        doors.decline(left);
        awaitReminder(next);
        assertThat(reminders(email))
                .as("whoever is reminded later is, and who has paid is not again")
                .hasSize(1);
    }

    /// Once the clock was moved, what was declined counts as left.
    ///
    /// @return the link in the mail
    private String awaitReminder(String email) {
        assertThat(doors.anybody().post("/dev/clock", Map.of("advance", "PT1M")).status())
                .isEqualTo(200);
        Mail mail = Awaitility.await("a reminder to " + email)
                .atMost(Doors.PATIENCE)
                .until(() -> reminders(email), mails -> mails.size() == 1)
                .getFirst();
        Matcher link = JOIN_LINK.matcher(String.valueOf(mail.text()));
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }

    private List<Mail> reminders(String email) {
        return platform.infrastructure().inbox().list(email, null, 100).stream()
                .filter(mail -> mail.subject().contains("not paid yet"))
                .toList();
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
            visitor.sees("Are you registered with a regulator?");
            visitor.press("Continue");
            visitor.choose("Yes, mail me");
            visitor.press("Continue");
            visitor.sees("Check your answers");
            visitor.looksRight("voucher-check");
            visitor.press("Send and check my voucher");
            visitor.sees("You are a member");
            visitor.seesLink("See my membership");
            visitor.looksRight("voucher-active");

            assertThat(doors.seats(sponsor.agreement()).free()).isEqualTo(1);
            visitor.follow("Read the magazine");
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
            visitor.sees("Issue mailings");

            JsonNode campaign = doors.awaitCampaign(NOVEMBER);
            Story.assertBalanced(campaign);
            assertThat(campaign.path("audience").asInt()).isGreaterThanOrEqualTo(60);
            visitor.open("/staff/campaigns/" + campaign.path("id").asString());
            visitor.sees("November 2012");
            visitor.looksRight("campaign");
        }
        for (int n = 1; n <= 60; n++) {
            List<Mail> mails = platform.infrastructure()
                    .inbox()
                    .list(SamplePerson.member(n).email(), null, 100);
            assertThat(mails.stream().filter(mail -> Story.isAbout(mail, "November 2012")))
                    .as("mails to member %d", n)
                    .hasSize(1);
        }
    }

    private void fillIn(Visitor visitor, String email, String pictures) {
        visitor.open("/join");
        visitor.looksRight(pictures + "-email");
        signingIn.prove(visitor, email);
        visitor.sees("What is your name?");
        visitor.fill("First name", "Sample");
        visitor.fill("Last name", "Joiner");
        visitor.looksRight(pictures + "-name");
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
