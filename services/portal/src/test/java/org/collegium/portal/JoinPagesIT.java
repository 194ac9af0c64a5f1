package org.collegium.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way in as a person walks it in a browser, with and without JavaScript.
class JoinPagesIT extends PortalIT {

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, true", "390, LIGHT, true", "390, DARK, false"})
    void joinsAndPays(int width, ColorScheme mode, boolean javaScript) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(width, mode, javaScript, "");
            Page page = visitor.page();
            String email = address();
            upToPaying(visitor, email, javaScript);
            page.getByLabel("I pay myself").check();
            go(page, "Continue");
            look(visitor, "join-plan", javaScript);
            page.getByLabel("Employed social worker").check();
            go(page, "Continue");
            look(visitor, "join-registration", javaScript);
            page.getByLabel("Regulator (optional)").fill("HCPC");
            page.getByLabel("Registration number (optional)").fill("SW12345");
            go(page, "Continue");
            look(visitor, "join-consents", javaScript);
            page.getByLabel("Yes, mail me each new issue").check();
            go(page, "Continue");
            look(visitor, "join-check", javaScript);
            go(page, "Continue to payment");
            go(page, "Let the card be declined");
            look(visitor, "join-declined", javaScript);
            go(page, "Pay £60 and join");
            assertThat(page.getByText("We are opening your pages")).isVisible();
            member(email);

            assertThat(page.getByText("See my membership")).isVisible();
            assertThat(heading(page)).hasText("You are a member");
            look(visitor, "join-active", javaScript);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD, You are a member, true",
        "EMPTY, No seat is left on this voucher, true",
        "GOOD, You are a member, false"
    })
    void goesOnByItselfWhenAVoucherIsChecked(String code, String end, boolean javaScript) {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(Browser.NARROW, ColorScheme.LIGHT, javaScript, "");
            Page page = visitor.page();
            upToPaying(visitor, address(), javaScript);
            page.getByLabel("My employer gave me a voucher code").check();
            page.locator("#voucherCode").fill(code);
            go(page, "Continue");
            restWithVoucher(page);
            go(page, "Send and check my voucher");

            assertThat(heading(page)).hasText(end);
            look(visitor, "join-voucher-" + code, javaScript);
        }
    }

    @Test
    void waitsWhileAVoucherIsChecked() {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(Browser.NARROW, ColorScheme.LIGHT, true, "");
            Page page = visitor.page();
            upToPaying(visitor, address(), true);
            page.getByLabel("My employer gave me a voucher code").check();
            page.locator("#voucherCode").fill("SLOW");
            go(page, "Continue");
            restWithVoucher(page);
            go(page, "Send and check my voucher");

            assertThat(heading(page)).hasText("We are checking your voucher");
            look(visitor, "join-checking", true);
        }
    }

    @Test
    void leadsFromTheSummaryToTheField() {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(Browser.WIDE, ColorScheme.DARK, true, "");
            Page page = visitor.page();
            page.navigate("/join");
            prove(visitor, address(), false);
            go(page, "Continue");
            look(visitor, "join-name-mistakes", true);
            assertThat(page.locator(".summary")).isFocused();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enter your last name"))
                    .click();

            assertThat(page.locator("#familyName")).isFocused();
        }
    }

    @Test
    void canBeWalkedWithTheKeyboardAlone() {
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Page page =
                    browser.visitor(Browser.WIDE, ColorScheme.LIGHT, true, "").page();
            page.navigate("/sign-in");
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to the content")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertThat(page.locator("#email")).isFocused();
        }
    }

    private static void upToPaying(Browser.Visitor visitor, String email, boolean javaScript) {
        Page page = visitor.page();
        page.navigate("/join");
        prove(visitor, email, javaScript);
        page.getByLabel("First name").fill("Sample");
        page.getByLabel("Last name").fill("Member 17");
        go(page, "Continue");
        look(visitor, "join-paying", javaScript);
    }

    private static void prove(Browser.Visitor visitor, String email, boolean javaScript) {
        Page page = visitor.page();
        page.getByLabel("E-mail address").fill(email);
        go(page, "Continue");
        look(visitor, "join-code", javaScript);
        page.getByLabel("Code").fill(Awaitility.await().until(() -> mailedCode(email), code -> !code.isEmpty()));
        go(page, "Continue");
    }

    private static void restWithVoucher(Page page) {
        page.getByLabel("Employed social worker").check();
        go(page, "Continue");
        go(page, "Continue");
        page.getByLabel("No, I’ll find it myself").check();
        go(page, "Continue");
    }

    private static String address() {
        return "joiner-" + UUID.randomUUID() + "@example.org";
    }

    private static void look(Browser.Visitor visitor, String name, boolean javaScript) {
        if (javaScript) {
            visitor.looksRight(name);
        }
    }

    private static Locator heading(Page page) {
        return page.locator("main h1");
    }

    private static void go(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
