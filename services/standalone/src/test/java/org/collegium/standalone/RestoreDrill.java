package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Seats;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.standalone.inbox.Mail;

/// The restore of `docs/operations.md`: the databases of corporate and notifications go back to their backups, while
/// the other services and Kafka have gone on.
///
/// Time has three parts: before the backup; after it, which is lost; and while the two are down, which they never read.
final class RestoreDrill {

    private static final List<Service> RESTORED = List.of(Service.CORPORATE, Service.NOTIFICATIONS);
    private static final int SEATS = 6;

    private static final String WELCOME = "Welcome to";
    private static final String CANCELLED = "is cancelled";
    private static final String CODE = "Your code";
    private static final String KNOWN = "2013-04";
    private static final String LOST = "2013-05";
    private static final String UNREAD = "2013-06";

    private final ServiceProcesses processes;
    private final Doors doors;
    private final Story story;
    private final Backups backups;
    private final ReadingOn readingOn;
    private final Map<String, List<String>> expected = new LinkedHashMap<>();

    RestoreDrill(ServiceProcesses processes, Doors doors, Story story) {
        this.processes = processes;
        this.doors = doors;
        this.story = story;
        this.backups = new Backups(processes.database(), RESTORED);
        this.readingOn = new ReadingOn(processes, RESTORED);
    }

    void run() {
        Sponsor sponsor = doors.sponsor(SEATS);
        String early = joins(sponsor);
        String leavesInTheLostPart = joins(sponsor);
        String leavesUnread = joins(sponsor);
        publishes(KNOWN, early, leavesInTheLostPart, leavesUnread);
        readingOn.await();

        processes.stop(RESTORED);
        backups.make();
        processes.start(RESTORED, Map.of());

        String lost = joins(sponsor);
        String lostPayer = Doors.freshEmail();
        story.joinsAndPays(lostPayer);
        expect(lostPayer, CODE, WELCOME);
        leaves(leavesInTheLostPart);
        publishes(LOST, early, leavesInTheLostPart, leavesUnread, lost, lostPayer);
        awaitMails();
        readingOn.await();
        assertSeats(sponsor, new Seats(SEATS, 0, 3, 3));

        processes.stop(RESTORED);
        String unread = Doors.freshEmail();
        UUID application = doors.join(unread, sponsor.code());
        String unreadPayer = joinsUnread();
        leaves(leavesUnread);
        doors.publishNew(UNREAD);
        expectIssue(UNREAD, early, leavesInTheLostPart, leavesUnread, lost, lostPayer, unreadPayer);
        backups.restore();
        processes.start(RESTORED, Map.of("COLLEGIUM_MESSAGING_REPLAY", "from-start:drill"));

        assertThat(doors.awaitEnd(application).path("status").asString()).isEqualTo("active");
        expect(unread, WELCOME);
        awaitMails();
        readingOn.await();
        assertMails();
        assertSeats(sponsor, new Seats(SEATS, 0, 3, 3));
        Story.assertBalanced(doors.awaitCampaign(KNOWN));
        Story.assertBalanced(doors.awaitCampaign(UNREAD));
        cancelsTheMailingOfTheLostPart();

        worksOnAsAlways(sponsor);
    }

    private String joins(Sponsor sponsor) {
        String email = Doors.freshEmail();
        story.joinsWithVoucher(email, sponsor);
        expect(email, WELCOME);
        return email;
    }

    /// Nobody mails the code while notifications is down, so the office vouches for the address.
    private String joinsUnread() {
        String email = Doors.freshEmail();
        UUID application = doors.join(email, null);
        assertThat(doors.pay(application, Doors.key()).status()).isEqualTo(200);
        assertThat(doors.awaitEnd(application).path("status").asString()).isEqualTo("active");
        expect(email, WELCOME);
        return email;
    }

    private void leaves(String email) {
        String id = doors.office()
                .get("/api/membership/members?query=" + email)
                .path("items")
                .path(0)
                .path("id")
                .asString();
        doors.office().post("/api/membership/members/" + id + "/cancellation", Map.of("endsOn", "now"), "leaves-" + id);
        expect(email, CANCELLED);
    }

    private void publishes(String number, String... members) {
        doors.publishNew(number);
        doors.awaitCampaign(number);
        expectIssue(number, members);
    }

    private void expectIssue(String number, String... members) {
        Stream.of(members).forEach(member -> expect(member, number));
    }

    private void expect(String email, String... mails) {
        expected.computeIfAbsent(email, _ -> new ArrayList<>()).addAll(List.of(mails));
    }

    private void awaitMails() {
        Awaitility.await("all mails").atMost(Doors.PATIENCE).untilAsserted(this::assertMails);
    }

    /// Everybody has what they are to have, once, and nothing else.
    private void assertMails() {
        expected.forEach((email, mails) ->
                assertThat(received(email)).as("mails to %s", email).containsExactlyInAnyOrderElementsOf(mails));
    }

    private List<String> received(String email) {
        return processes.inbox().list(email, null, 100).stream()
                .map(RestoreDrill::kind)
                .toList();
    }

    private static String kind(Mail mail) {
        return Stream.of(WELCOME, CANCELLED, CODE, KNOWN, LOST, UNREAD)
                .filter(mail.subject()::contains)
                .findFirst()
                .orElse(mail.subject());
    }

    private void assertSeats(Sponsor sponsor, Seats seats) {
        Awaitility.await("the seats")
                .atMost(Doors.PATIENCE)
                .untilAsserted(
                        () -> assertThat(doors.seats(sponsor.agreement())).isEqualTo(seats));
    }

    /// It was sent before its record was lost: whether it goes again is for the office to say.
    private void cancelsTheMailingOfTheLostPart() {
        var mailing = doors.campaign(LOST);
        assertThat(mailing.path("status").asString()).isEqualTo("waiting");
        doors.office()
                .post(
                        "/api/notifications/campaigns/" + mailing.path("id").asString() + "/cancel",
                        Map.of(),
                        "cancel-" + LOST);
        assertThat(doors.campaign(LOST).path("status").asString()).isEqualTo("cancelled");
    }

    /// Seats that came free are given, those that are taken are not.
    private void worksOnAsAlways(Sponsor sponsor) {
        for (int i = 0; i < 3; i++) {
            joins(sponsor);
        }
        var refused = doors.awaitEnd(doors.join(Doors.freshEmail(), sponsor.code()));
        assertThat(refused.path("refusal").path("code").asString()).isEqualTo("no-seat-left");
        awaitMails();
        readingOn.await();
        assertMails();
    }
}
