package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collegium.testing.Chromium;
import org.junit.jupiter.api.Assumptions;

/// Debian's Chromium, driven without a screen; pages are looked at in both modes and both widths.
final class Browser implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 390;

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final com.microsoft.playwright.Browser chromium;
    private final String origin;
    private final List<BrowserContext> visits = new ArrayList<>();

    private Browser(String origin) {
        this.origin = origin;
        this.chromium = Running.CHROMIUM;
    }

    /// Skips the test, with the reason, where there is no Chromium.
    static Browser at(String origin) {
        Assumptions.assumeTrue(
                Files.isExecutable(Chromium.EXECUTABLE),
                "Browser tests are skipped: /usr/bin/chromium is not installed.");
        return new Browser(origin);
    }

    /// A new visitor; every complaint of the browser about a page is collected in `complaints`.
    Visitor visitor(int width, ColorScheme mode, boolean javaScript, String session) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(mode)
                .setJavaScriptEnabled(javaScript)
                .setBaseURL(origin));
        visits.add(context);
        if (!session.isEmpty()) {
            context.addCookies(List.of(new Cookie("collegium_session", session).setUrl(origin)));
        }
        Page page = context.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return new Visitor(page, complaints, width, mode);
    }

    @Override
    public void close() {
        visits.forEach(BrowserContext::close);
    }

    /// One process for all tests of the JVM, because a start takes longer than most pages do. Visitors share nothing:
    /// each has a context of its own. It ends with the JVM, by which its driver's input ends.
    private static final class Running {

        static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.EXECUTABLE)
                        .setArgs(Chromium.ARGUMENTS));
    }

    record Visitor(Page page, List<String> complaints, int width, ColorScheme mode) {

        /// Accessible, within its width, without a complaint of the browser; leaves a picture behind.
        void looksRight(String name) {
            String shot = name + "-" + width + "-" + mode.name().toLowerCase(java.util.Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(shot + ".png"))
                    .setFullPage(true));
            // No page has frames, so axe need not open a second page to gather what it found in each.
            AxeResults axe = new AxeBuilder(page).setLegacyMode(true).analyze();
            assertThat(axe.getViolations())
                    .as("accessibility of " + shot)
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList())
                    .isEmpty();
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as("sideways scrolling of " + shot).isEqualTo(0);
            assertThat(complaints).as("complaints about " + shot).isEmpty();
        }
    }
}
