package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Seats;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.standalone.inbox.Mail;
import tools.jackson.databind.JsonNode;

/// The main story of the platform, told through its public doors, whichever way the platform runs.
final class Story {

    private static final Predicate<String> SIX_DIGITS =
            Pattern.compile("\\d{6}").asMatchPredicate();

    private final Doors doors;
    private final Function<String, List<Mail>> mails;

    /// @param mails the mails sent to an address
    Story(Doors doors, Function<String, List<Mail>> mails) {
        this.doors = doors;
        this.mails = mails;
    }

    /// @return the application's id
    UUID joinsAndPays(String email) {
        UUID application = doors.applyAnonymously(email);
        String code = awaitMail(email, SIX_DIGITS)
                .lines()
                .filter(SIX_DIGITS)
                .findFirst()
                .orElseThrow();
        assertThat(doors.proveEmail(application, code).text("status")).isEqualTo("awaiting-payment");

        assertThat(doors.pay(application, Doors.key()).status()).isEqualTo(200);

        JsonNode end = doors.awaitEnd(application);
        assertThat(end.path("status").asString()).isEqualTo("active");
        String number = end.path("membershipNumber").asString("");
        assertThat(number).isNotBlank();
        awaitMail(email, line -> line.contains(number));
        return application;
    }

    /// @return the application's id
    UUID joinsWithVoucher(String email, Sponsor sponsor) {
        Seats before = doors.seats(sponsor.agreement());

        UUID application = doors.join(email, sponsor.code());

        assertThat(doors.awaitEnd(application).path("status").asString()).isEqualTo("active");
        awaitMail(email, line -> line.startsWith("Your membership number is"));
        Awaitility.await("the seat is taken")
                .atMost(Doors.PATIENCE)
                .untilAsserted(() -> assertThat(doors.seats(sponsor.agreement()))
                        .isEqualTo(new Seats(before.bought(), 0, before.redeemed() + 1, before.free() - 1)));
        return application;
    }

    /// Publishes an issue and checks that these members were mailed about it exactly once.
    void mailsEveryMemberOnce(String number, List<String> members) {
        doors.publishNew(number);

        JsonNode campaign = doors.awaitCampaign(number);
        assertBalanced(campaign);
        for (String member : members) {
            assertThat(mails.apply(member).stream().filter(mail -> isAbout(mail, number)))
                    .as("mails about %s to %s", number, member)
                    .hasSize(1)
                    .allSatisfy(mail -> assertThat(mail.headers()).containsKey("List-Unsubscribe"));
        }
    }

    static void assertBalanced(JsonNode campaign) {
        JsonNode counts = campaign.path("counts");
        int sum = 0;
        for (String end : List.of("delivered", "bounced", "suppressed", "noLongerEntitled", "failed", "uncertain")) {
            sum += counts.path(end).asInt();
        }
        assertThat(counts.path("pending").asInt()).isZero();
        assertThat(sum).as("%s", campaign).isEqualTo(campaign.path("audience").asInt());
    }

    static boolean isAbout(Mail mail, String number) {
        return (mail.subject() + mail.text()).contains(number);
    }

    /// @param line what one line of the mail looks like
    /// @return the mail's text
    private String awaitMail(String email, Predicate<String> line) {
        return Awaitility.await("a mail to " + email)
                .atMost(Doors.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> mails.apply(email).stream()
                                .map(Mail::text)
                                .filter(text -> text.lines().anyMatch(line))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
