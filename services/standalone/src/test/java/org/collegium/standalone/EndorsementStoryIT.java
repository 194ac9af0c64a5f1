package org.collegium.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A programme by its pages: from somebody new to the register, its conditions, its suspension and back.
class EndorsementStoryIT {

    /// How soon everybody must see a suspension.
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/\\S+");

    private final Standalone platform = Platform.shared();
    private final Doors doors = Platform.doors();
    private final SigningIn signingIn = new SigningIn(platform, doors);
    private final String portal = platform.credentials().portal();
    private final String title = "Mental capacity, course " + Doors.key();

    @Test
    void isEndorsedSuspendedAndReinstated() {
        String one = address("reviewer");
        String other = address("reviewer");
        try (var provider = new Visitor(portal, Visitor.DESK);
                var officer = new Visitor(portal, Visitor.DESK)) {
            introduces(provider, address("provider"));
            handsIn(provider);

            signingIn.as(officer, Staff.ADMINISTRATOR.email());
            Completing completing = new Completing(portal, title);
            completing.sendsBack(officer);
            completing.handsInAgain(provider);
            appoints(officer, "Reviewer A " + one.hashCode(), one);
            appoints(officer, "Reviewer B " + other.hashCode(), other);
            asks(officer, "Reviewer A " + one.hashCode());
            asks(officer, "Reviewer B " + other.hashCode());
            reviews(one, Visitor.PHONE, "3 Met in the main");
            reviews(other, Visitor.DESK, "5 An example to others");

            String seal = endorses(officer);
            readsTheDecision(provider);
            completing.meetsTheCondition(provider, officer, seal);
            suspendsAndReinstates(officer, seal);
            findsTheNote(officer);
        }
    }

    private void introduces(Visitor provider, String email) {
        provider.open("/register");
        provider.sees("Register of endorsed programmes");
        provider.looksRight("register");
        provider.follow("Ask for endorsement");
        provider.fill("First name", "Sample");
        provider.fill("Last name", "Newcomer");
        provider.fill("E-mail address at work", email);
        provider.press("Send me a mail");
        provider.sees("Check your email");
        provider.open(awaitLink(email));
        provider.press("Sign in now");
        provider.sees("You have put no programme forward");
        provider.looksRight("endorsement-empty");
    }

    private void handsIn(Visitor provider) {
        provider.follow("Put a programme forward");
        provider.sees("Under which scheme?");
        provider.looksRight("endorsement-scheme");
        provider.choose("CPD programme endorsement");
        provider.press("Continue");
        provider.fill("Title of the programme", title);
        provider.fill("Name of the provider", "Sample Newcomers");
        provider.choose("Training organisation");
        provider.fill("First day of the programme", "2012-01-01");
        provider.press("Save as a draft");
        provider.sees("There is a problem");
        provider.looksRight("endorsement-retrospective");
        provider.fill("First day of the programme", today().plusDays(60).toString());
        provider.press("Save as a draft");
        provider.sees(title);
        provider.follow("Check and hand in");
        provider.press("Hand in this programme");
        provider.sees("There is a problem");
        provider.page().getByText("Add the document: Programme outline").first().waitFor();
        provider.looksRight("endorsement-incomplete");
        provider.follow("Add documents");
        provider.page()
                .locator("#file")
                .setInputFiles(new FilePayload("outline.txt", "text/plain", "What they will know.".getBytes(UTF_8)));
        provider.press("Add this document");
        provider.page().locator(".files").waitFor();
        provider.looksRight("endorsement-draft");
        provider.follow("Check and hand in");
        provider.sees("Check your answers");
        provider.looksRight("endorsement-check");
        provider.press("Hand in this programme");
        provider.sees(title);
        assertThat(provider.page().locator("main").innerText()).contains("The College");
        provider.looksRight("endorsement-submitted");
    }

    private static void appoints(Visitor officer, String lastName, String email) {
        officer.open("/staff/endorsement/reviewers");
        officer.fill("First name", "Sample");
        officer.fill("Last name", lastName);
        officer.fill("E-mail address", email);
        officer.press("Appoint as a reviewer");
        officer.page().locator(".saved").waitFor();
        officer.looksRight("office-reviewers");
    }

    private void asks(Visitor officer, String lastName) {
        officer.open("/staff/endorsement");
        officer.follow(title);
        Locator choice = officer.page()
                .locator("#reviewerId option", new com.microsoft.playwright.Page.LocatorOptions().setHasText(lastName));
        // A new reviewer's name is told to endorsement by a fact, shortly after.
        Awaitility.await(lastName + " to be known").atMost(Doors.PATIENCE).until(() -> {
            officer.page().reload();
            return choice.count() == 1;
        });
        officer.page().locator("#reviewerId").selectOption(String.valueOf(choice.getAttribute("value")));
        officer.press("Ask for a review");
        officer.page().getByText("Conflicts to declare").first().waitFor();
        officer.looksRight("office-assigned");
    }

    private void reviews(String email, int width, String score) {
        try (var reviewer = new Visitor(portal, width)) {
            signingIn.as(reviewer, email);
            reviewer.open("/endorsement/reviews");
            reviewer.follow(title);
            reviewer.sees("Does anything tie you to the provider?");
            assertThat(reviewer.page().locator("main").innerText()).doesNotContain("outline.txt");
            reviewer.looksRight("review-conflict");
            reviewer.choose("No, nothing");
            reviewer.press("Declare this");
            reviewer.sees("Your review");
            assertThat(reviewer.page().locator(".files").innerText()).contains("outline.txt");
            reviewer.page().getByLabel(score).all().forEach(Locator::check);
            reviewer.fill("Why, for Learning outcomes", "They are stated, and can be checked.");
            reviewer.looksRight("review-form");
            reviewer.press("Check my review");
            reviewer.sees("Check your review");
            reviewer.looksRight("review-check");
            reviewer.press("Send my review");
            reviewer.sees("Your review");
            reviewer.looksRight("review-sent");
        }
    }

    /// @return the seal
    private String endorses(Visitor officer) {
        officer.open("/staff/endorsement");
        officer.looksRight("office-queue");
        officer.follow(title);
        officer.sees("Reviews");
        officer.looksRight("office-reviewed");
        officer.follow("Decide");
        officer.page()
                .locator("input[name=verdict][value=endorse-with-conditions]")
                .check();
        officer.fill("Condition 1", "Name the trainers.");
        officer.fill("Note for the provider", "A sound programme.");
        officer.looksRight("office-decision");
        officer.press("Check the decision");
        officer.sees("Check the decision");
        officer.looksRight("office-decision-check");
        officer.press("Take this decision");
        officer.sees(title);
        officer.looksRight("office-decided");
        officer.follow("See its entry in the register");
        officer.sees("Suspend the endorsement");
        officer.looksRight("office-entry");
        String url = officer.page().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void readsTheDecision(Visitor provider) {
        provider.open("/endorsement");
        provider.looksRight("endorsement-overview");
        provider.follow(title);
        provider.sees("What the reviewers found");
        assertThat(provider.page().locator("main").innerText())
                .contains("A sound programme.")
                .doesNotContain("Reviewer A")
                .doesNotContain("Reviewer B");
        provider.looksRight("endorsement-decided");
    }

    private void suspendsAndReinstates(Visitor officer, String seal) {
        try (var anybody = new Visitor(portal, Visitor.PHONE)) {
            anybody.open("/register/" + seal);
            anybody.sees("Not endorsed yet");
            assertThat(anybody.page().evaluate("document.querySelector('img.seal').naturalWidth"))
                    .isEqualTo(520);
            anybody.looksRight("seal");

            officer.fill("Reason", "A complaint is looked into.");
            officer.press("Suspend it now");
            officer.page().locator(".saved").waitFor();
            awaitEverywhere(seal, "Suspended");
            anybody.open("/register/" + seal);
            anybody.sees("Suspended: not endorsed");
            anybody.looksRight("seal-suspended");

            officer.fill("Reason, if you want to keep one", "The complaint was unfounded.");
            officer.press("Reinstate it now");
            officer.page().locator(".saved").waitFor();
            awaitEverywhere(seal, "Reinstated", "Endorsed from", "Not endorsed yet");
            anybody.open("/register/" + seal);
            anybody.sees("Not endorsed yet");
        }
    }

    private void awaitEverywhere(String seal, String word) {
        awaitEverywhere(seal, word, word, word);
    }

    private void awaitEverywhere(String seal, String onPage, String onSeal, String inRegister) {
        Map<String, String> places = Map.of(
                "/register/" + seal, onPage,
                "/api/endorsement/register/" + seal + "/seal.svg", onSeal,
                "/register?q=" + seal, inRegister);
        Awaitility.await("register, page and seal")
                .atMost(AT_ONCE)
                .untilAsserted(() -> places.forEach((path, word) ->
                        assertThat(doors.anybody().get(path).body()).as(path).contains(word)));
    }

    /// The editor's desk tells of it; a note that is dismissed is gone.
    private void findsTheNote(Visitor officer) {
        Awaitility.await("the note").atMost(Doors.PATIENCE).until(() -> {
            officer.open("/staff/magazine");
            return officer.page().getByText(title).count() > 0;
        });
        officer.looksRight("office-notes");
        officer.press("Dismiss the note about " + title);
        officer.page().locator(".saved").waitFor();
        assertThat(officer.page().getByText(title).count()).isZero();
    }

    private String awaitLink(String email) {
        return Awaitility.await("a link for " + email)
                .atMost(Doors.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> platform.infrastructure().inbox().list(email, null, 20).stream()
                                .map(mail -> LINK.matcher(String.valueOf(mail.text())))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty());
    }

    private static String address(String role) {
        return "sample." + role + "." + Doors.key() + "@example.org";
    }

    private LocalDate today() {
        return LocalDate.now(platform.infrastructure().clock());
    }
}
