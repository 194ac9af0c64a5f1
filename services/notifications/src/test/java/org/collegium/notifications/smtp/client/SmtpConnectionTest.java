package org.collegium.notifications.smtp.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.notifications.smtp.client.Settings.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.collegium.notifications.smtp.client.ScriptedServer.Behaviour;
import org.collegium.notifications.smtp.client.SmtpOutcome.Accepted;
import org.collegium.notifications.smtp.client.SmtpOutcome.Deferred;
import org.collegium.notifications.smtp.client.SmtpOutcome.Interrupted;
import org.collegium.notifications.smtp.client.SmtpOutcome.NotSent;
import org.collegium.notifications.smtp.client.SmtpOutcome.Refused;
import org.collegium.notifications.smtp.client.SmtpOutcome.Unanswered;
import org.collegium.notifications.smtp.client.SmtpOutcome.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpConnectionTest {

    private static final Behaviour GOOD = (command, mail) -> "";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handsOverEveryMailInOrder(boolean pipelining) throws IOException {
        try (ScriptedServer server = server(pipelining, GOOD)) {
            List<SmtpOutcome> outcomes = send(server, 3);

            assertThat(outcomes).hasSize(3).allMatch(Accepted.class::isInstance);
            assertThat(server.contents).containsExactly("mail 1\n", "mail 2\n", "mail 3\n");
            assertThat(server.lines).contains("RCPT TO:<person3@example.org>");
        }
    }

    @Test
    void stuffsDotsSoThatNoLineEndsTheMail() throws IOException {
        try (ScriptedServer server = server(true, GOOD);
                SmtpConnection connection = SmtpConnection.open(settings(server.port()))) {
            connection.send(List.of(mail(1, "one\r\n.\r\n..two\r\n.three")), id -> false);

            assertThat(server.contents).containsExactly("one\n.\n..two\n.three\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsRefusalsByStageAndGoesOn(boolean pipelining) throws IOException {
        Behaviour refusing = (command, mail) -> switch (mail + command.split(" ", -1)[0]) {
            case "1MAIL" -> "553 5.1.8 sender unknown";
            case "2RCPT" -> "550 5.1.1 no such mailbox";
            case "3DATA" -> "554 5.7.1 no";
            case "4." -> "552 5.3.4 too large";
            case "5RCPT" -> "450 4.2.0 greylisted";
            case "6." -> "451 4.3.0 later";
            case "1RCPT", "1DATA", "2DATA", "5DATA" -> "503 5.5.1 bad sequence";
            default -> "";
        };
        try (ScriptedServer server = server(pipelining, refusing)) {
            List<SmtpOutcome> outcomes = send(server, 7);

            assertThat(outcomes)
                    .extracting(SmtpConnectionTest::summary)
                    .containsExactly(
                            "SENDER 553",
                            "RECIPIENT 550",
                            "CONTENT 554",
                            "CONTENT 552",
                            "later 450",
                            "later 451",
                            "accepted");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resetsAfterARefusalAlsoWhenTheNextMailComesWithAnotherChunk(boolean pipelining) throws IOException {
        Behaviour strict = (command, mail) -> mail == 1 && command.startsWith("RCPT")
                ? "450 later"
                : mail == 1 && command.equals("DATA") ? "503 no" : "";
        try (ScriptedServer server = server(pipelining, strict);
                SmtpConnection connection = SmtpConnection.open(settings(server.port()))) {
            assertThat(connection.send(List.of(mail(1, "one")), id -> false))
                    .singleElement()
                    .isInstanceOf(Deferred.class);
            assertThat(connection.send(List.of(mail(2, "two")), id -> false))
                    .singleElement()
                    .isInstanceOf(Accepted.class);

            assertThat(server.lines)
                    .containsSubsequence("RCPT TO:<person1@example.org>", "RSET", "MAIL FROM:<magazine@example.org>");
        }
    }

    /// The first is in the server's hands when the second is recalled: the second is never announced.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withholdsAMailThatIsRecalledWhileTheOneBeforeItIsOnItsWay(boolean pipelining) throws IOException {
        OutgoingMail recalled = mail(2, "two");
        Set<UUID> erased = ConcurrentHashMap.newKeySet();
        Behaviour erasing = (command, mail) -> {
            if (mail == 1 && command.equals("DATA")) {
                erased.add(recalled.id());
            }
            return "";
        };
        try (ScriptedServer server = server(pipelining, erasing);
                SmtpConnection connection = SmtpConnection.open(settings(server.port()))) {
            List<SmtpOutcome> outcomes =
                    connection.send(List.of(mail(1, "one"), recalled, mail(3, "three")), erased::contains);

            assertThat(outcomes)
                    .extracting(SmtpConnectionTest::summary)
                    .containsExactly("accepted", "withheld", "accepted");
            assertThat(server.lines).doesNotContain("RCPT TO:<person2@example.org>");
            assertThat(server.contents).hasSize(2);
        }
    }

    @Test
    void takesAServerThatIsOutOfStepForNoWordAboutTheMail() throws IOException {
        Behaviour confused =
                (command, mail) -> mail == 2 && command.startsWith("MAIL") ? "503 sender already given" : "";
        try (ScriptedServer server = server(true, confused)) {
            assertThat(send(server, 2))
                    .extracting(o -> (Object) o.getClass())
                    .containsExactly(Accepted.class, Interrupted.class);
        }
    }

    @Test
    void endsAnEmptyMailWhenDataWasAcceptedWithoutARecipient() throws IOException {
        Behaviour sloppy = (command, mail) -> switch (mail + command.split(" ", -1)[0]) {
            case "1RCPT" -> "550 5.1.1 no such mailbox";
            case "1." -> "554 5.5.1 no valid recipients";
            default -> "";
        };
        try (ScriptedServer server = server(true, sloppy)) {
            List<SmtpOutcome> outcomes = send(server, 2);

            assertThat(outcomes).extracting(SmtpConnectionTest::summary).containsExactly("RECIPIENT 550", "accepted");
            assertThat(server.contents).containsExactly("", "mail 2\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesOnlyTheUnansweredMailUncertainWhenTheServerDiesAfterTheLastDot(boolean pipelining) throws IOException {
        Behaviour dying = (command, mail) -> mail == 2 && command.equals(".") ? ScriptedServer.HANG_UP : "";
        try (ScriptedServer server = server(pipelining, dying)) {
            List<SmtpOutcome> outcomes = send(server, 4);

            assertThat(outcomes)
                    .extracting(o -> (Object) o.getClass())
                    .containsExactly(Accepted.class, Unanswered.class, NotSent.class, NotSent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void sendsNothingOfAMailOnWhichTheConnectionBreaksBeforeItsContent(String command) throws IOException {
        Behaviour dying = (line, mail) -> mail == 2 && line.startsWith(command) ? ScriptedServer.HANG_UP : "";
        try (ScriptedServer server = server(false, dying)) {
            List<SmtpOutcome> outcomes = send(server, 3);

            assertThat(outcomes)
                    .extracting(o -> (Object) o.getClass())
                    .containsExactly(Accepted.class, Interrupted.class, NotSent.class);
        }
    }

    @Test
    void takesAGoodbyeForNoWordAboutTheMail() throws IOException {
        Behaviour leaving = (line, mail) -> mail == 2 && line.startsWith("MAIL") ? "421 4.3.2 going down" : "";
        try (ScriptedServer server = server(true, leaving)) {
            assertThat(send(server, 2))
                    .extracting(o -> (Object) o.getClass())
                    .containsExactly(Accepted.class, Interrupted.class);
        }
    }

    @Test
    void isUncertainAboutAMailThatASlowServerNeverAnswers() throws IOException {
        Behaviour slow = (command, mail) -> command.equals(".") ? ScriptedServer.SILENCE : "";
        try (ScriptedServer server = server(true, slow)) {
            assertThat(send(server, 1)).singleElement().isInstanceOf(Unanswered.class);
        }
    }

    @Test
    void isUncertainAboutAMailThatIsAnsweredWithGarbage() throws IOException {
        Behaviour garbling = (command, mail) -> command.equals(".") ? "what?" : "";
        try (ScriptedServer server = server(true, garbling)) {
            assertThat(send(server, 1)).singleElement().isInstanceOf(Unanswered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "421 too many connections",
                "554 go away",
                ScriptedServer.SILENCE,
                ScriptedServer.HANG_UP,
                "hello"
            })
    void isUnavailableWhenTheServerDoesNotGreet(String greeting) throws IOException {
        try (ScriptedServer server = ScriptedServer.greeting(greeting)) {
            assertThatThrownBy(() -> SmtpConnection.open(settings(server.port())))
                    .isInstanceOf(SmtpUnavailable.class);
        }
    }

    @Test
    void isUnavailableWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> SmtpConnection.open(settings(port))).isInstanceOf(SmtpUnavailable.class);
    }

    @Test
    void cutsOffAServerThatStopsReading() throws IOException {
        // Half-open: it takes the connection and answers the envelope, then reads no more.
        try (ServerSocket half = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> HalfOpen.serve(half));
            try (SmtpConnection connection = SmtpConnection.open(settings(half.getLocalPort()))) {
                List<SmtpOutcome> outcomes = connection.send(List.of(mail(1, "x".repeat(20_000_000))), id -> false);

                assertThat(outcomes).singleElement().isInstanceOf(Interrupted.class);
            }
        }
    }

    @Test
    void refusesAnAddressBeyondAsciiWhereTheServerDoesNotKnowThem() throws IOException {
        try (ScriptedServer server = server(true, GOOD);
                SmtpConnection connection = SmtpConnection.open(settings(server.port()))) {
            OutgoingMail strange = new OutgoingMail(UUID.randomUUID(), "us@example.org", "zoë@example.org", bytes("x"));

            List<SmtpOutcome> outcomes =
                    connection.send(List.of(mail(1, "one"), strange, mail(3, "three")), id -> false);

            assertThat(outcomes)
                    .extracting(SmtpConnectionTest::summary)
                    .containsExactly("accepted", "RECIPIENT 553", "accepted");
        }
    }

    private static ScriptedServer server(boolean pipelining, Behaviour behaviour) {
        return pipelining ? ScriptedServer.pipelining(behaviour) : ScriptedServer.lockStep(behaviour);
    }

    private static List<SmtpOutcome> send(ScriptedServer server, int count) throws IOException {
        try (SmtpConnection connection = SmtpConnection.open(settings(server.port()))) {
            return connection.send(
                    IntStream.rangeClosed(1, count)
                            .mapToObj(i -> mail(i, "mail " + i))
                            .toList(),
                    id -> false);
        }
    }

    private static OutgoingMail mail(int number, String content) {
        String to = "person" + number + "@example.org";
        return new OutgoingMail(UUID.randomUUID(), "magazine@example.org", to, bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String summary(SmtpOutcome outcome) {
        return switch (outcome) {
            case Accepted a -> "accepted";
            case Refused(var stage, var reply) -> stage + " " + reply.code();
            case Deferred(var reply) -> "later " + reply.code();
            case Unanswered u -> "uncertain";
            case Interrupted i -> "interrupted";
            case Withheld w -> "withheld";
            case NotSent n -> "not sent";
        };
    }
}
