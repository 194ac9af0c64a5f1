package org.collegium.contracts.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// docs/asyncapi.yaml lists every contract on its topic, with its schema file, and nothing else.
class AsyncApiTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final JsonNode API = new YAMLMapper().readTree(Promise.text(DOCS.resolve("asyncapi.yaml")));

    static Stream<Promise> all() {
        return Promise.all();
    }

    @Test
    void isAsyncApi3() {
        assertThat(API.path("asyncapi").asString()).startsWith("3.0");
    }

    @Test
    void describesEveryContractAndNoOther() {
        assertThat(API.path("components").path("messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Promise.all().map(Promise::name).toList());
    }

    @Test
    void hasAChannelForEveryTopicAndNoOther() {
        assertThat(API.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(Promise.all()
                        .map(promise -> promise.contract().topic())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void putsTheMessageOnItsTopicOnly(Promise promise) {
        assertThat(API.path("channels")
                        .valueStream()
                        .filter(channel -> channel.path("messages").has(promise.name()))
                        .map(channel -> channel.path("address").asString()))
                .containsExactly(promise.contract().topic());
        assertThat(API.path("channels")
                        .path(promise.contract().topic())
                        .path("messages")
                        .path(promise.name())
                        .path("$ref")
                        .asString())
                .isEqualTo("#/components/messages/" + promise.name());
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysHowLongTheTopicKeepsIt(Promise promise) {
        JsonNode settings = API.path("channels")
                .path(promise.contract().topic())
                .path("bindings")
                .path("kafka")
                .path("topicConfiguration");
        long kept = Duration.ofMinutes(promise.contract().keptMinutes()).toMillis();

        assertThat(settings.path("retention.ms").asLong(-1)).isEqualTo(kept == 0 ? -1 : kept);
    }

    @ParameterizedTest
    @MethodSource("all")
    void pointsAtTheSchemaFile(Promise promise) throws Exception {
        JsonNode message = API.path("components").path("messages").path(promise.name());

        assertThat(message.path("name").asString()).isEqualTo(promise.name());
        assertThat(message.path("title").asString()).isEqualTo(promise.type().getSimpleName());
        Path schema = DOCS.resolve(message.path("payload").path("$ref").asString());
        assertThat(Files.isSameFile(schema, promise.schemaFile())).isTrue();
    }
}
