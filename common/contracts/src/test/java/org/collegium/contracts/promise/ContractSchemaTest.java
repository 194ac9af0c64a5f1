package org.collegium.contracts.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Record, schema and examples say the same.
class ContractSchemaTest {

    static Stream<Promise> all() {
        return Promise.all();
    }

    static Stream<Promise> withValue() {
        return Promise.withValue();
    }

    static Stream<Arguments> examples() {
        return Promise.withValue()
                .flatMap(promise -> promise.examples().stream().map(example -> Arguments.of(promise, example)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasASchemaThatNamesItsType(Promise promise) {
        assertThat(promise.schema().path("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(promise.schema().path("$id").asString())
                .isEqualTo("https://collegium.example.org/contracts/%s/schema.json", promise.name());
        assertThat(promise.schema().path("title").asString()).isEqualTo(promise.name());
        assertThat(promise.schema().path("description").asString()).isNotBlank().doesNotContain(Acceptance.UNWRITTEN);
    }

    @ParameterizedTest
    @MethodSource("withValue")
    void promisesWhatTheRecordHolds(Promise promise) {
        assertSays(promise.name(), SchemaDraft.of(promise.type()), promise.schema());
    }

    @ParameterizedTest
    @MethodSource("withValue")
    void hasAnExample(Promise promise) {
        assertThat(promise.examples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheExample(Promise promise, Path example) {
        assertThat(promise.faults(Promise.text(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheRecordReadFromTheExample(Promise promise, Path example) {
        Record fact = Promise.JSON.readValue(Promise.text(example), promise.type());

        assertThat(promise.faults(Promise.JSON.writeValueAsString(fact))).isEmpty();
        assertThat(Promise.JSON.readValue(Promise.JSON.writeValueAsString(fact), promise.type()))
                .isEqualTo(fact);
    }

    /// Properties added since the example was committed read as null; what it did say is not lost.
    @ParameterizedTest
    @MethodSource("examples")
    void losesNothingOfTheExample(Promise promise, Path example) {
        Record fact = Promise.JSON.readValue(Promise.text(example), promise.type());
        // Through text, so that a number is a number whatever the component's type.
        JsonNode written = Promise.JSON.readTree(Promise.JSON.writeValueAsString(fact));

        for (Map.Entry<String, JsonNode> said : Promise.read(example).properties()) {
            assertThat(written.path(said.getKey())).as(said.getKey()).isEqualTo(said.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsAFactWithoutWhatMayBeLeftOut(Promise promise, Path example) {
        ObjectNode least = (ObjectNode) Promise.read(example);
        least.retain(promise.schema()
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList());

        Record fact = Promise.JSON.readValue(least.toString(), promise.type());

        assertThat(promise.faults(least.toString())).isEmpty();
        assertThat(promise.faults(Promise.JSON.writeValueAsString(fact))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void ignoresFieldsThatNobodyHasPromisedYet(Promise promise, Path example) {
        JsonNode later = Promise.read(example);
        addUnknownFields(later);

        assertThat(promise.faults(later.toString())).isEmpty();
        assertThat(Promise.JSON.readValue(later.toString(), promise.type()))
                .isEqualTo(Promise.JSON.readValue(Promise.text(example), promise.type()));
    }

    /// Without this the tests above would pass for a schema that accepts everything.
    @ParameterizedTest
    @MethodSource("examples")
    void refusesAFactThatLacksSomethingRequired(Promise promise, Path example) {
        for (JsonNode required : promise.schema().path("required")) {
            ObjectNode broken = (ObjectNode) Promise.read(example);
            broken.remove(required.asString());

            assertThat(promise.faults(broken.toString()))
                    .as("without " + required)
                    .isNotEmpty();
        }
    }

    private static void addUnknownFields(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> addUnknownFields(property.getValue()));
            object.put("notPromisedYet", "by anybody");
        }
        node.valueStream().filter(JsonNode::isObject).forEach(ContractSchemaTest::addUnknownFields);
    }

    private static void assertSays(String place, JsonNode draft, JsonNode schema) {
        assertThat(schema.path("type")).as("type of " + place).isEqualTo(draft.path("type"));
        if (draft.has("format")) {
            assertThat(schema.path("format")).as("format of " + place).isEqualTo(draft.path("format"));
        }
        assertThat(schema.path("properties").propertyNames())
                .as("properties of " + place)
                .containsExactlyElementsOf(draft.path("properties").propertyNames());
        assertThat(schema.path("required").valueStream())
                .as("required of " + place)
                .containsExactlyInAnyOrderElementsOf(
                        draft.path("required").valueStream().toList());
        draft.path("properties")
                .properties()
                .forEach(property -> assertSays(
                        place + "/" + property.getKey(),
                        property.getValue(),
                        schema.path("properties").path(property.getKey())));
        if (draft.has("items")) {
            assertSays(place + "[]", draft.path("items"), schema.path("items"));
        }
    }
}
