package org.collegium.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Three issues of the magazine: sections and titles as they were, articles written afresh and short.
///
/// Nobody real stands as the author of a text that they did not write: an invented editor does, and every article
/// begins by saying that it is a sample and after whose article it was written. January and May came out in their
/// months, before anybody was a member here, so that the third is the first to be mailed.
final class SampleMagazine {

    /// The issues that are out, and since which day.
    private static final Map<String, String> PUBLISHED =
            new TreeMap<>(Map.of("2012-01", "2012-01-06", "2012-05", "2012-05-04"));

    private final PlatformApi api;

    SampleMagazine(PlatformApi api) {
        this.api = api;
    }

    void load() {
        for (Issue issue : issues()) {
            api.post("/api/issues/issues", issue, "sample-issue-" + issue.number());
        }
        PUBLISHED.forEach((number, day) -> api.post(
                "/api/issues/issues/" + number + "/publication",
                Map.of("publishedOn", day),
                "sample-publication-" + number));
        for (String number : PUBLISHED.keySet()) {
            SampleCollege.await("the campaign of issue " + number, () -> has(number, "waiting", "finished"));
            // What is older than two days waits for somebody's word; with nobody to mail it is finished at once.
            if (has(number, "waiting")) {
                String campaign = campaign(number).path("id").asString();
                api.post("/api/notifications/campaigns/" + campaign + "/resume", Map.of(), "sample-campaign-" + number);
            }
            SampleCollege.await("the end of the campaign of issue " + number, () -> has(number, "finished"));
        }
    }

    private JsonNode campaign(String number) {
        return api.get("/api/notifications/campaigns?issue=" + number)
                .path("items")
                .path(0);
    }

    private boolean has(String number, String... statuses) {
        return List.of(statuses).contains(campaign(number).path("status").asString(""));
    }

    /// The issues as the editor hands them in.
    static List<Issue> issues() {
        return read().path("issues").valueStream().map(Issue::of).toList();
    }

    private static JsonNode read() {
        try (InputStream resource =
                Objects.requireNonNull(SampleMagazine.class.getResourceAsStream("/sample/magazine.json"))) {
            return JsonMapper.shared().readTree(resource);
        } catch (IOException cannot) {
            throw new UncheckedIOException("The sample magazine cannot be read.", cannot);
        }
    }

    record Issue(String number, String label, List<Article> articles) {

        private static Issue of(JsonNode issue) {
            return new Issue(
                    issue.path("number").asString(),
                    issue.path("label").asString(),
                    issue.path("articles").valueStream().map(Article::of).toList());
        }
    }

    record Article(String section, String title, List<String> authors, String body) {

        private static Article of(JsonNode article) {
            List<String> after =
                    article.path("after").valueStream().map(JsonNode::asString).toList();
            return new Article(
                    article.path("section").asString(),
                    article.path("title").asString(),
                    List.of(SamplePerson.editor().name()),
                    "*" + origin(after) + "*\n\n" + article.path("body").asString());
        }

        /// The first line of every article.
        private static String origin(List<String> after) {
            if (after.isEmpty()) {
                return "Sample text, after an unsigned article.";
            }
            String last = after.getLast();
            String names =
                    after.size() == 1 ? last : String.join(", ", after.subList(0, after.size() - 1)) + " and " + last;
            return "Sample text, after an article by " + names + ".";
        }
    }
}
