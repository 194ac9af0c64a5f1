package org.collegium.notifications.smtp.letter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.collegium.notifications.handover.Recipient;
import org.collegium.notifications.handover.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRendererTest {

    private static final UUID ID = UUID.fromString("019aa8d0-0000-7000-8000-000000000017");

    private static final Wording ISSUE = new Wording(
            ID,
            "issue",
            Map.of(
                    "label", "November 2012",
                    "number", "2012-11",
                    "sections",
                            List.of(Map.of(
                                    "section",
                                    "Opinion",
                                    "articles",
                                    List.of(
                                            Map.of("title", "Friend or foe – a view", "articleId", "a1"),
                                            Map.of("title", "<script>alert(1)</script>", "articleId", "a2"))))));

    private final MailRenderer renderer = OpenMailRenderer.open();

    @Test
    void writesTextAndHtmlWithTheRecipientsOwnParts() throws Exception {
        MimeMessage mail = parse(write(ISSUE, "Zoë", "Zoë Sample 17"));

        assertThat(mail.getSubject()).isEqualTo("Social Work Matters, November 2012");
        InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("sample17@example.org");
        assertThat(to.getPersonal()).isEqualTo("Zoë Sample 17");
        assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@college.example.org>");
        assertThat(part(mail, 0))
                .contains("Dear Zoë,", "* Friend or foe – a view\r\n", "/magazine/2012-11/a1", "<script>")
                .contains("https://portal.example.org/unsubscribe/token17");
        assertThat(part(mail, 1))
                .contains("Dear Zo", "href=\"https://portal.example.org/magazine/2012-11/a1\"", "&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void carriesWhatAListMailMust() throws Exception {
        MimeMessage mail = parse(write(ISSUE, "Sample", "Sample Member 17"));

        assertThat(header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://portal.example.org/api/notifications/unsubscribe/token17>");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "List-Id")).isEqualTo("Social Work Matters <magazine.college.example.org>");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Precedence")).isEqualTo("list");
        assertThat(header(mail, "Date")).isEqualTo("Mon, 5 Nov 2012 09:00:00 +0000");
        assertThat(header(mail, "From")).contains("<magazine@college.example.org>");
    }

    @Test
    void leavesListHeadersOutOfSingleMails() throws Exception {
        Wording welcome = new Wording(
                null, "welcome", Map.of("membershipNumber", "CSW-17", "sponsor", "", "endsOn", "5 November 2013"));

        MimeMessage mail = parse(write(welcome, "Sample", "Sample Member 17"));

        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(part(mail, 0)).contains("CSW-17", "5 November 2013").doesNotContain("pays for your membership");
        assertThat(part(mail, 1)).contains("CSW-17").doesNotContain("{{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: all@example.org",
                "Eve\nSubject: hello",
                "Eve\r\n\r\n<h1>Body</h1>",
                "Eve\0",
                "Eve\u2028Bcc: x",
                "Eve\u202e"
            })
    void letsNoNameBecomeAHeader(String name) throws Exception {
        MimeMessage mail = parse(write(ISSUE, name, name));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Subject")).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Social Work Matters, November 2012");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("sample17@example.org");
        assertThat(part(mail, 1)).doesNotContain("<h1>Body</h1>");
    }

    /// A mail reader would decode an encoded word, so behind one a person could write what is refused when typed
    /// plainly.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?B?DQpCY2M6IGV2aWxAeA==?= Z",
                "=?utf-8?Q?=E2=80=AE?=evil",
                "Zoë =?iso-8859-1?Q?x?=",
                "a\u200eb\u061cc\u2066d"
            })
    void carriesNoEncodedWordAndNoWritingDirectionOfANameIntoAHeader(String name) throws Exception {
        String written = write(ISSUE, name, name);
        String to = ((InternetAddress) parse(written).getAllRecipients()[0]).getPersonal();

        assertThat(to).doesNotContain("=?", "\u200e", "\u061c", "\u2066", "\u202e", "\r", "\n");
        assertThat(to).contains(name.contains("=?") ? "= ?" : "a b c d");
        assertThat(written.substring(0, written.indexOf("\r\n\r\n"))).doesNotContain("DQpCY2M6IGV2aWxAeA==?= Z");
    }

    @Test
    void putsMarkupInANameWhereItIsOnlyText() throws Exception {
        MimeMessage mail = parse(write(ISSUE, "<b>Bo</b>", "<b>Bo</b> \"Quote\" <x@example.org>"));

        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(part(mail, 0)).contains("Dear <b>Bo</b>,");
        assertThat(part(mail, 1)).contains("&lt;b&gt;Bo&lt;/b&gt;");
    }

    @Test
    void keepsEveryLineShortAndSevenBit() {
        String written = write(ISSUE, "Ω".repeat(90), "Ω".repeat(90));

        assertThat(written.lines()).allMatch(line -> line.length() <= 998);
        assertThat(written.substring(written.indexOf("\r\n\r\n")).lines()).allMatch(line -> line.length() <= 76);
        assertThat(written.chars()).allMatch(c -> c < 128);
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void refusesAnAddressThatIsMore() {
        assertThatThrownBy(() -> renderer.write(
                        ISSUE, new Recipient(ID, "a@example.org\r\nRCPT TO:<b@example.org>", "A", "A B", "t")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesTheSecretLinkOnlyIntoTheMail() throws Exception {
        Wording link = new Wording(
                null,
                "sign-in-link",
                Map.of("link", "https://portal.example.org/sign-in/abc?x=1&y=2", "minutes", "10", "code", "012 345"));

        MimeMessage mail = parse(write(link, "", ""));

        assertThat(part(mail, 0)).contains("https://portal.example.org/sign-in/abc?x=1&y=2", "10 minutes", "012 345");
        assertThat(part(mail, 1)).contains("https://portal.example.org/sign-in/abc?x&#x3D;1&amp;y&#x3D;2");
    }

    private String write(Wording wording, String givenName, String name) {
        Recipient recipient = new Recipient(ID, "sample17@example.org", givenName, name, "token17");
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

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return String.join("|", mail.getHeader(name));
    }
}
