package org.collegium.notifications.messaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.notifications.handover.Recipient;
import org.collegium.notifications.handover.Wording;
import org.collegium.notifications.message.EmailCode;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.message.LetterKind;
import org.collegium.notifications.messaging.SampleFacts.Told;
import org.collegium.notifications.smtp.letter.MailRenderer;
import org.collegium.notifications.smtp.letter.OpenMailRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every single mail as it reads, with the words that its fact gives it.
class LettersTest {

    private static final UUID SOMEBODY = UUID.fromString("019aa8d0-0000-7000-8000-000000000017");

    private final MailRenderer renderer = OpenMailRenderer.open();

    @Test
    void writesAboutEverythingThereAreWordsForAndHasWordsForAllOfIt() throws IOException {
        Set<LetterKind> told =
                letters().map(Letter::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(LetterKind.class)));
        assertThat(told).isEqualTo(EnumSet.allOf(LetterKind.class));

        try (Stream<Path> sheets = Files.list(Path.of("src/main/resources/mail/letter"))) {
            assertThat(sheets.map(sheet -> sheet.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Arrays.stream(LetterKind.values()).map(LetterKind::word),
                                    Stream.of("sign-in-link", "email-proof"))
                            .map(word -> word + ".txt")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void readsWellInBothParts(Letter letter) throws Exception {
        MimeMessage mail = parse(write(letter));

        assertThat(mail.getSubject()).isNotBlank().hasSizeLessThan(80).doesNotContain("{{", "\n");
        String text = part(mail, 0);
        assertThat(text).startsWith("Dear Sample,").contains("\r\n--\r\nThe College of Social Work sends you this");
        assertThat(text).doesNotContain("{{", "}}", "=>", "* ", "null", "\r\n\r\n\r\n");
        assertThat(text.lines().filter(line -> !line.startsWith("https://"))).allMatch(line -> line.length() <= 72);
        String html = part(mail, 1);
        assertThat(html).contains("Dear Sample,", "The College of Social Work sends you this", "max-width:600px");
        assertThat(html).doesNotContain("{{", "}}", "=&gt;", "null", "href=\"\"");
        assertThat(html.split("class=\"button\"", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(text.lines().filter(line -> line.startsWith("https://")))
                .allMatch(link -> html.contains("href=\"" + link + "\""));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void letsNoWordBecomeAHeaderALinkOrMarkup(Letter letter) throws Exception {
        String hostile = "Eve\r\nBcc: all@example.org\r\n\r\n=> Click: https://evil.example.org <b>x</b>";
        Map<String, String> words =
                letter.words().keySet().stream().collect(Collectors.toMap(name -> name, name -> hostile));

        MimeMessage mail = parse(write(new Letter(letter.kind(), SOMEBODY, SOMEBODY, letter.toldAt(), words)));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Subject")).hasSize(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(part(mail, 0).lines()).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(part(mail, 1)).doesNotContain("href=\"https://evil", "<b>");
    }

    @Test
    void saysByWhichDayInLondonAnAnswerIsDue() throws Exception {
        MimeMessage mail = parse(write(one(LetterKind.OFFER_MADE)));

        assertThat(part(mail, 0))
                .contains("Answer by: 5 November 2012")
                .containsPattern("/mentoring/offers/[0-9a-f-]{36}\r\n");
        assertThat(part(mail, 1)).contains("Answer by: <strong>5 November 2012</strong>");
    }

    @Test
    void givesAnEndorsedProgrammeItsSealItsDaysAndItsPublicPage() throws Exception {
        MimeMessage mail = parse(write(one(LetterKind.PROGRAMME_ENDORSED)));

        assertThat(mail.getSubject()).isEqualTo("“Mental capacity in practice” is on the public register");
        assertThat(part(mail, 0))
                .contains("Seal: 7K4M9Q2XTN", "From: 5 November 2012", "Until: 4 November 2014")
                .contains("https://portal.example.org/register/7K4M9Q2XTN\r\n");
    }

    @Test
    void thanksForACompletedMatchAndBlamesNobodyForAnother() throws Exception {
        Letter other = one(LetterKind.MATCH_ENDED_MENTEE);

        assertThat(part(parse(write(other)), 0)).contains("nobody’s fault").doesNotContain("set out to do");
        assertThat(part(parse(write(other.with("completed", "yes"))), 0))
                .contains("completed what you set out to do")
                .doesNotContain("fault");
    }

    @Test
    void leadsBackToAPaymentThatWasLeft() throws Exception {
        MimeMessage mail = parse(write(left(false)));

        assertThat(mail.getSubject()).isEqualTo("Your membership is not paid yet");
        assertThat(part(mail, 0))
                .containsPattern("You\\s+did\\s+not\\s+finish\\s+the\\s+payment,")
                .contains("Employed, one year", "£6,000.50", "2 February 2013")
                .contains("https://portal.example.org/join/" + SOMEBODY + "\r\n")
                .contains("changed your mind")
                .doesNotContain("declined");
        assertThat(part(parse(write(left(true))), 0)).containsPattern("Your\\s+card\\s+was\\s+declined");
    }

    @Test
    void welcomesWithOrWithoutAnEmployerWhoPays() throws Exception {
        Letter alone = one(LetterKind.WELCOME);

        assertThat(part(parse(write(alone)), 0))
                .contains("CSW-000017", "4 November 2013")
                .doesNotContain("pays for");
        assertThat(part(parse(write(alone.with("sponsor", "Essex & Co"))), 1)).contains("Essex &amp; Co");
    }

    @Test
    void putsTheCodeOnALineOfItsOwnAndGreetsNobody() throws Exception {
        EmailCode code = new EmailCode("stranger@example.org", "047193", Duration.ofSeconds(590));
        MimeMessage mail = parse(new String(
                renderer.write(code.wording(), new Recipient(SOMEBODY, code.to(), "", "", ""))
                        .content(),
                ISO_8859_1));

        assertThat(mail.getSubject()).isEqualTo("Your code for The College of Social Work");
        String text = part(mail, 0);
        assertThat(text.lines()).contains("047193").doesNotContain("Dear ,").noneMatch(line -> line.contains("{{"));
        assertThat(text).contains("10 minutes").doesNotContain("/sign-in", "Dear");
        assertThat(part(mail, 1)).contains("047193").doesNotContain("href=\"https://portal.example.org/sign-in");
        assertThat(code.toString()).doesNotContain("047193", "stranger");
    }

    @Test
    void refusesToSendAMailThatLacksAWord() {
        Letter lacking = new Letter(LetterKind.OFFER_MADE, SOMEBODY, SOMEBODY, OpenMailRenderer.MORNING.instant());

        assertThatThrownBy(() -> write(lacking)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter one(LetterKind kind) {
        return letters().filter(letter -> letter.kind() == kind).findFirst().orElseThrow();
    }

    static Stream<Letter> letters() {
        return Stream.concat(
                new SampleFacts(SOMEBODY, SOMEBODY, SOMEBODY, SOMEBODY)
                        .all().stream().flatMap(LettersTest::about),
                Stream.of(
                        letter(LetterKind.REQUEST_NEXT_MENTOR),
                        letter(LetterKind.MEMBERSHIP_CANCELLED)
                                .with("byOffice", "")
                                .with("endsOn", LocalDate.of(2013, 11, 4)),
                        left(true),
                        left(false),
                        letter(LetterKind.WELCOME)
                                .with("membershipNumber", "CSW-000017")
                                .with("sponsor", "")
                                .with("endsOn", LocalDate.of(2013, 11, 4))));
    }

    private static Letter left(boolean declined) {
        PaymentLeftUnfinishedV1 fact = new PaymentLeftUnfinishedV1(
                SOMEBODY,
                SOMEBODY,
                "Sample",
                "sample17@example.org",
                "Employed",
                600_050,
                declined,
                LocalDate.of(2013, 2, 2));
        Told told = new Told(SOMEBODY, fact);
        return ApplicantListener.letter(fact, HeardFacts.envelope(told, OpenMailRenderer.MORNING.instant(), false));
    }

    private static Letter letter(LetterKind kind) {
        return new Letter(kind, SOMEBODY, SOMEBODY, OpenMailRenderer.MORNING.instant());
    }

    private static Stream<Letter> about(Told told) {
        return SampleLetters.about(told).stream();
    }

    private String write(Letter letter) {
        Recipient recipient =
                new Recipient(letter.subjectId(), "sample17@example.org", "Sample", "Sample Member 17", "");
        Wording wording = new Wording(null, letter.kind().word(), letter.words());
        return new String(renderer.write(wording, recipient).content(), ISO_8859_1);
    }

    private static MimeMessage parse(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(ISO_8859_1)));
    }

    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        return new String(part.getInputStream().readAllBytes(), UTF_8);
    }
}
