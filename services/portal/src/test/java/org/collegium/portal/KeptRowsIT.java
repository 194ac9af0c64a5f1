package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A kept form comes back with all its rows, and with what keeps its sender from overwriting a colleague's work.
class KeptRowsIT extends EndedSessions {

    @Test
    void keepsWhatOthersMustNotLoseAndAsManyRowsAsWereTyped() {
        SampleWork.teach(SERVICES);
        Visit visit = signedIn("editor@example.org");
        String draft = "/staff/magazine/2012-11/draft";
        String page = visit.get(draft).body();
        endSessions("editor@example.org");
        sendRows(visit, draft, page, "revision=2&label=November");
        enter(visit, "editor@example.org");

        String filled = visit.get(draft + "?form-kept").body();

        assertThat(filled).contains("name=\"revision\" value=\"2\"").contains("value=\"November\"");
        assertThat(filled)
                .contains("value=\"Title 1\"", "value=\"Title 2\"", "value=\"Title 3\"")
                .contains("Article 3")
                .doesNotContain("Article 4");
        assertThat(filled.split("selected=\"selected\"", -1)).hasSize(4);
    }

    @Test
    void givesANewIssueAllItsRowsBack() {
        Visit visit = signedIn("editor@example.org");
        String page = visit.get("/staff/magazine/new").body();
        endSessions("editor@example.org");
        sendRows(visit, "/staff/magazine/new", page, "number=2012-12&label=December");
        enter(visit, "editor@example.org");

        assertThat(visit.get("/staff/magazine/new?form-kept").body())
                .contains("value=\"Title 1\"", "value=\"Title 3\"", ">Text 3</textarea>");
    }

    @Test
    void givesADecisionAllItsConditionsBack() {
        Visit visit = signedIn("endorser@example.org");
        String path = "/staff/endorsement/submissions/" + SampleProgrammes.REVIEWED + "/decision";
        String page = visit.get(path).body();
        endSessions("endorser@example.org");
        sendRows(
                visit,
                path,
                page,
                "verdict=endorse-with-conditions&condition=One&dueOn=&condition=Two&dueOn=2013-01-31");
        enter(visit, "endorser@example.org");

        assertThat(visit.get(path + "?form-kept").body())
                .contains(">One</textarea>", ">Two</textarea>", "value=\"2013-01-31\"");
    }

    /// Three articles, each of another section.
    private void sendRows(Visit visit, String path, String page, String first) {
        StringBuilder form = new StringBuilder(first).append("&_csrf=").append(Visit.csrf(page));
        form.append("&_for=").append(mark(page));
        List<String> sections = List.of("Opinion", "Interview", "Policy");
        for (int i = 1; i <= sections.size(); i++) {
            form.append("&section=").append(sections.get(i - 1));
            form.append("&title=Title+%d&authors=Author&body=Text+%d".formatted(i, i));
        }
        HttpResponse<String> kept = visit.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "http://localhost:" + port + path)
                .POST(BodyPublishers.ofString(form.toString())));
        assertThat(Visit.location(kept)).isEqualTo("/form-kept");
    }
}
