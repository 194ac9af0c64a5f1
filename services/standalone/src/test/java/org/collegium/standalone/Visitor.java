package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collegium.testing.Chromium;
import org.junit.jupiter.api.Assumptions;

/// Somebody with a browser: Debian's Chromium without a screen, at the width of a desk or of a phone.
final class Visitor implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 390;

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String portal, int width) {
        requireChromium();
        this.width = width;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.EXECUTABLE)
                        .setArgs(Chromium.ARGUMENTS));
        context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(portal).setViewportSize(width, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /// Without a browser the test is skipped and says so; continuous integration must have one.
    private static void requireChromium() {
        boolean present = Files.isExecutable(Chromium.EXECUTABLE);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present)
                    .as("Chromium at " + Chromium.EXECUTABLE + " (apt-get install chromium)")
                    .isTrue();
        }
        Assumptions.assumeTrue(present, "Browser tests are skipped: " + Chromium.EXECUTABLE + " is not installed.");
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void choose(String label) {
        page.getByLabel(label).first().check();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /// Waits until the page has this heading; if it never does, a picture shows what was there instead.
    void sees(String heading) {
        try {
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                    .first()
                    .waitFor();
        } catch (TimeoutError never) {
            takePicture("instead-of-" + heading.replaceAll("\\W+", "-"));
            throw never;
        }
    }

    void seesLink(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .waitFor();
    }

    private void takePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /// Leaves a picture, and finds the page accessible, no wider than the screen, and without the browser's complaints.
    void looksRight(String name) {
        takePicture(name);
        assertThat(new AxeBuilder(page)
                        .exclude("iframe")
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .as("accessibility of %s", name)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling of %s", name)
                .isEqualTo(0);
        assertThat(complaints).as("complaints about %s", name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
