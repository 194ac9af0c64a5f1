package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Privacy notice, terms, accessibility statement and contact: everybody reads them, the office changes them.
class SiteTextsIT extends PortalIT {

    private static final Pattern FOOT = Pattern.compile("(?s)<footer.*?</footer>");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern MAIL_LINK = Pattern.compile("\\{\\{portal}}(/[^\\s\"<]*)");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @SuppressWarnings("NullAway.Init")
    SiteTextsIT() {}

    /// A link that an earlier test used up signs nobody in.
    @BeforeEach
    void forgetEarlierLinks() {
        SERVICES.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/magazine", "/no/such/page", "/privacy"})
    void everyFootLeadsToPagesThatAreThere(String path) {
        Visit visit = visit();
        var foot = FOOT.matcher(visit.get(path).body());
        assertThat(foot.find()).isTrue();
        List<String> links =
                LINK.matcher(foot.group()).results().map(link -> link.group(1)).toList();

        assertThat(links).contains("/privacy", "/terms", "/accessibility", "/contact");
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(visit.get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void everyLinkWithinTheTextsLeadsToAPageThatIsThere() {
        Visit visit = visit();
        for (String path : List.of("/privacy", "/terms", "/accessibility", "/contact")) {
            String page = visit.get(path).body();
            String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
            assertThat(main).doesNotContain("{name}", "{magazine}", "{site}");
            LINK.matcher(main)
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link ->
                            assertThat(visit.get(link).statusCode()).as(link).isIn(200, 302));
        }
    }

    /// Ids are of things that only a running platform has, so it is the page that is looked for, not the thing.
    @Test
    void everyLinkInAMailIsOneOfAPageThatIsThere() throws Exception {
        Set<String> links = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("..", "notifications", "src", "main", "resources", "mail"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                MAIL_LINK.matcher(Files.readString(template)).results().forEach(link -> links.add(link.group(1)));
            }
        }

        assertThat(links).hasSizeGreaterThan(10).contains("/contact", "/privacy");
        for (String link : links) {
            String path = link.replaceAll("\\{\\{\\w+}}", "018f0000-0000-7000-8000-000000000001");
            MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
            org.springframework.web.util.ServletRequestPathUtils.parseAndCache(request);
            assertThat(mapping.getHandler(request)).as(link).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("org.collegium.portal.PagesIT#looks")
    void looksRight(PagesIT.Look look) {
        String session = signedIn("office@example.org").session();
        try (Browser browser = Browser.at("http://localhost:" + port)) {
            Browser.Visitor visitor = browser.visitor(look.width(), look.mode(), true, session);
            Map.of(
                            "privacy", "/privacy",
                            "terms", "/terms",
                            "accessibility", "/accessibility",
                            "contact", "/contact",
                            "office-texts", "/staff/texts",
                            "office-text", "/staff/texts/contact",
                            "office-text-sample", "/staff/texts/contact/versions/0")
                    .forEach((name, path) -> {
                        visitor.page().navigate(path);
                        visitor.looksRight(name);
                    });
            visitor.page().navigate("/staff/texts/privacy");
            visitor.page().locator("button[name=preview]").click();
            assertThat(visitor.page().locator("#preview").isVisible()).isTrue();
            visitor.looksRight("office-text-preview");
            visitor.page().locator("#markdown").fill("");
            visitor.page().locator("button[name=save]").click();
            assertThat(visitor.page().locator(".summary").textContent()).contains("Enter the text");
            visitor.looksRight("office-text-refused");
        }
    }

    @Test
    void showsWhatTheOfficeSavesAfterAPreviewThatSavesNothing() {
        Visit office = signedIn("office@example.org");
        String version = version(office, "terms");

        String preview = office.submit(
                        "/staff/texts/terms",
                        "/staff/texts/terms",
                        Map.of("version", version, "markdown", "## Of {name}\n\nfresh words", "preview", "true"))
                .body();
        assertThat(preview).contains("<h2>Of The College of Social Work</h2>", "not saved yet");
        assertThat(visit().get("/terms").body()).doesNotContain("fresh words");

        var saved = office.submit(
                "/staff/texts/terms",
                "/staff/texts/terms",
                Map.of(
                        "version",
                        version,
                        "markdown",
                        "Fresh words <script>alert(1)</script> [x](javascript:alert(2))"));

        assertThat(Visit.location(saved)).isEqualTo("/staff/texts/terms?saved");
        assertThat(visit().get("/terms").body())
                .contains("Fresh words", "Last changed on")
                .doesNotContain("<script>alert", "javascript:");
        assertThat(office.get("/staff/texts/terms/versions/0").body()).contains("Voucher codes");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entry WHERE act = 'site-text-changed' AND subject = 'site-text/terms'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void losesNobodysChangeWhenManySaveAtOnce() throws Exception {
        Visit office = signedIn("office@example.org");
        String page = office.get("/staff/texts/contact").body();
        String version = page.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        String token = Visit.csrf(page);
        List<Callable<Integer>> saving = Stream.of("one", "two", "three", "four")
                .<Callable<Integer>>map(words -> () -> office.post(
                                "/staff/texts/contact",
                                Map.of("version", version, "markdown", "Words of " + words),
                                token)
                        .statusCode())
                .toList();

        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = pool.invokeAll(saving).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 200, 200, 302);
        }

        String refused = office.post(
                        "/staff/texts/contact", Map.of("version", version, "markdown", "Words of a latecomer"), token)
                .body();
        assertThat(refused)
                .contains("Somebody else saved this text", "Words of a latecomer", "What somebody else saved")
                .containsPattern("<pre[^>]*>Words of (one|two|three|four)</pre>");

        String empty = office.post("/staff/texts/contact", Map.of("version", version, "markdown", ""), token)
                .body();
        assertThat(empty).contains("Enter the text", "name=\"version\" value=\"" + version + "\"");
    }

    @Test
    void isForTheOfficeAlone() throws IOException {
        assertThat(visit().get("/staff/texts").statusCode()).isNotEqualTo(200);
        Visit editor = signedIn("editor@example.org");
        assertThat(editor.get("/staff/texts").statusCode()).isEqualTo(403);
        assertThat(editor.get("/staff").body()).doesNotContain("/staff/texts");
        assertThat(editor.submit("/privacy", "/staff/texts/privacy", Map.of("version", "0", "markdown", "x"))
                        .statusCode())
                .isEqualTo(403);
        Visit office = signedIn("office@example.org");
        assertThat(office.get("/staff/texts/imprint").statusCode()).isEqualTo(404);
        assertThat(office.get("/staff/texts/privacy/versions/99").statusCode()).isEqualTo(404);
    }

    private static String version(Visit office, String code) {
        return office.get("/staff/texts/" + code)
                .body()
                .replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }
}
