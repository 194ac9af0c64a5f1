package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Seats;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Members leave and come back, in a product of their own, because its clock goes on to the next day.
class RejoiningStoryIT {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");
    private static final String CANCELLATION = "/api/membership/members/me/cancellation";

    @TempDir
    Path temporary;

    @Test
    void letsLeaversBackInUnderTheirNumbers() {
        try (var product = new ChildPlatform(FreePorts.find(), temporary, Map.of("COLLEGIUM_SAMPLE", "false"))) {
            var doors = new Doors(product.credentials());
            Sponsor sponsor = doors.sponsor(2);
            String leaver = Doors.freshEmail();
            String colleague = Doors.freshEmail();
            String payer = Doors.freshEmail();
            String visitor = Doors.freshEmail();
            JsonNode sponsored = active(doors, doors.join(leaver, sponsor.code()));
            active(doors, doors.join(colleague, sponsor.code()));
            JsonNode paying = pays(doors, payer);
            JsonNode visiting = pays(doors, visitor);
            assertThat(doors.seats(sponsor.agreement())).isEqualTo(new Seats(2, 0, 2, 0));

            leaves(doors, leaver);
            leaves(doors, payer);
            leaves(doors, visitor);
            awaitFree(doors, sponsor, 1);
            active(doors, doors.join(Doors.freshEmail(), sponsor.code()));
            assertThat(doors.seats(sponsor.agreement()).free()).isZero();
            JsonNode tooEarly = doors.awaitEnd(doors.join(leaver, sponsor.code()));
            assertThat(tooEarly.at("/refusal/code").asString()).isEqualTo("already-a-member");
            assertThat(tooEarly.at("/refusal/memberUntil").asString()).isEqualTo(today(doors));
            isToldUntilWhen(product.credentials().portal(), tooEarly);
            leaves(doors, colleague);
            awaitFree(doors, sponsor, 1);

            doors.anybody().post("/dev/clock", Map.of("advance", "P1D"));
            var nextDay = new Doors(product.credentials());
            JsonNode again = active(nextDay, nextDay.join(leaver, sponsor.code()));
            JsonNode paidAgain = pays(nextDay, payer);
            joinsAgainByPages(product.credentials().portal(), nextDay, visitor, number(visiting));

            assertThat(number(again)).isEqualTo(number(sponsored));
            assertThat(number(paidAgain)).isEqualTo(number(paying));
            JsonNode member =
                    as(nextDay, leaver).get("/api/membership/members/me").json();
            assertThat(member.path("status").asString()).isEqualTo("active");
            assertThat(member.path("terms").size()).isEqualTo(2);
            assertThat(member.at("/terms/1/startsOn").asString()).isEqualTo(today(nextDay));
            // The end of the first term is told by now, and takes the seat of the second from nobody.
            awaitWelcomes(nextDay, leaver, 2);
            Awaitility.await("both seats are redeemed")
                    .atMost(Doors.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(nextDay.seats(sponsor.agreement())).isEqualTo(new Seats(2, 0, 2, 0)));
        }
    }

    private static void isToldUntilWhen(String portal, JsonNode refused) {
        try (var visitor = new Visitor(portal, Visitor.PHONE)) {
            visitor.open("/join/" + refused.path("id").asString());
            visitor.sees("You are a member already");
            visitor.looksRight("rejoin-too-early");
        }
    }

    private static void joinsAgainByPages(String portal, Doors doors, String email, String number) {
        try (var visitor = new Visitor(portal, Visitor.PHONE)) {
            visitor.open("/join");
            visitor.fill("E-mail address", email);
            visitor.press("Continue");
            visitor.sees("Check your email");
            visitor.fill("Code", awaitCode(doors, email));
            visitor.press("Continue");
            visitor.sees("What is your name?");
            visitor.looksRight("rejoin-name");
            visitor.fill("First name", "Sample");
            visitor.fill("Last name", "Joiner");
            visitor.press("Continue");
            visitor.choose("I pay myself");
            visitor.press("Continue");
            visitor.choose("Employed");
            visitor.press("Continue");
            visitor.sees("Are you registered with a regulator?");
            visitor.press("Continue");
            visitor.choose("Yes, mail me");
            visitor.press("Continue");
            visitor.sees("Check your answers");
            visitor.looksRight("rejoin-check");
            visitor.press("Continue to payment");
            visitor.press("Pay £60 and join");
            visitor.sees("Welcome back: you are a member again");
            visitor.seesLink("See my membership");
            assertThat(visitor.page().locator("main").innerText()).contains(number);
            visitor.looksRight("rejoin-active");
            visitor.follow("See my membership");
            visitor.sees("Times of membership");
            visitor.looksRight("rejoin-membership");
            visitor.page().setViewportSize(Visitor.DESK, 900);
            visitor.looksRight("rejoin-membership-desk");
        }
    }

    /// The newest code that was mailed to the address.
    private static String awaitCode(Doors doors, String email) {
        return Awaitility.await("a code for " + email)
                .atMost(Doors.PATIENCE)
                .until(
                        () -> doors.anybody()
                                .get("/dev/inbox/messages?to=" + email)
                                .json()
                                .path("items")
                                .valueStream()
                                .map(mail -> CODE.matcher(mail.path("text").asString("")))
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .findFirst()
                                .orElse(""),
                        code -> !code.isEmpty());
    }

    private static JsonNode active(Doors doors, UUID application) {
        JsonNode end = doors.awaitEnd(application);
        assertThat(end.path("status").asString()).as(end.toString()).isEqualTo("active");
        return end;
    }

    private static JsonNode pays(Doors doors, String email) {
        UUID application = doors.join(email, null);
        doors.pay(application, Doors.key());
        return active(doors, application);
    }

    private static void leaves(Doors doors, String email) {
        Answer cancelled = as(doors, email).post(CANCELLATION, Map.of("endsOn", "now"));
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    }

    private static Api as(Doors doors, String email) {
        Answer token = Awaitility.await("an account of " + email)
                .atMost(Doors.PATIENCE)
                .until(
                        () -> doors.anybody().post("/dev/tokens", Map.of("email", email)),
                        answer -> answer.status() == 200);
        return doors.anybody().as("Bearer " + token.text("accessToken"));
    }

    private static void awaitFree(Doors doors, Sponsor sponsor, int seats) {
        Awaitility.await("free seats")
                .atMost(Doors.PATIENCE)
                .untilAsserted(() ->
                        assertThat(doors.seats(sponsor.agreement()).free()).isEqualTo(seats));
    }

    private static void awaitWelcomes(Doors doors, String email, int times) {
        Awaitility.await("welcome mails")
                .atMost(Doors.PATIENCE)
                .untilAsserted(() -> assertThat(doors.anybody()
                                .get("/dev/inbox/messages?to=" + email)
                                .body()
                                .split("Welcome to ", -1))
                        .hasSizeGreaterThan(times));
    }

    private static String number(JsonNode application) {
        return application.path("membershipNumber").asString();
    }

    private static String today(Doors doors) {
        return doors.anybody().get("/dev/clock").text("today");
    }
}
