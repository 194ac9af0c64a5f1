package org.collegium.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Three issues of the magazine: titles and authors as they were, articles written afresh and short.
///
/// January and May go out before anybody is a member, so that the third is the first to be mailed.
final class SampleMagazine {

    private static final List<String> PUBLISHED = List.of("2012-01", "2012-05");

    private final HouseApi api;

    SampleMagazine(HouseApi api) {
        this.api = api;
    }

    void load() {
        for (JsonNode issue : read().path("issues")) {
            api.post(
                    "/api/issues/issues",
                    issue,
                    "sample-issue-" + issue.path("number").asString());
        }
        for (String number : PUBLISHED) {
            api.post("/api/issues/issues/" + number + "/publication", Map.of(), "sample-publication-" + number);
        }
        for (String number : PUBLISHED) {
            SampleCollege.await("the campaign of issue " + number, () -> isFinished(number));
        }
    }

    private boolean isFinished(String number) {
        JsonNode campaigns =
                api.get("/api/notifications/campaigns?issue=" + number).path("items");
        return campaigns.path(0).path("status").asString("").equals("finished");
    }

    static JsonNode read() {
        try (InputStream resource =
                Objects.requireNonNull(SampleMagazine.class.getResourceAsStream("/sample/magazine.json"))) {
            return JsonMapper.shared().readTree(resource);
        } catch (IOException cannot) {
            throw new UncheckedIOException("The sample magazine cannot be read.", cannot);
        }
    }
}
