package org.collegium.contracts.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The law of change as a table.
class SchemaChangeTest {

    private static final String BEFORE = """
            {"$id": "https://collegium.example.org/x", "title": "x", "type": "object",
             "properties": {
               "seatId": {"type": "string", "format": "uuid", "description": "The seat."},
               "reason": {"type": "string", "pattern": "^[a-z]+$"},
               "funding": {"type": "string", "enum": ["self", "agreement"]},
               "seats": {"type": "integer", "format": "int32", "minimum": 1},
               "sponsor": {"type": ["string", "null"]},
               "contents": {"type": "array", "minItems": 1, "items": {
                 "type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"]}}},
             "required": ["seatId", "reason", "funding", "seats", "contents"]}
            """;

    record Change(String what, boolean allowed, Consumer<ObjectNode> edit) {
        @Override
        public String toString() {
            return (allowed ? "allowed: " : "forbidden: ") + what;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                allowed("nothing", schema -> {}),
                allowed(
                        "a property that may be left out",
                        schema -> properties(schema).putObject("note").put("type", "string")),
                allowed(
                        "a nested property that may be left out",
                        schema -> properties(entry(schema)).putObject("page").put("type", "integer")),
                allowed("other words", schema -> property(schema, "seatId").put("description", "Which seat.")),
                allowed("another title", schema -> schema.put("title", "y")),
                allowed(
                        "examples",
                        schema ->
                                property(schema, "reason").putArray("examples").add("left")),
                allowed("another order of the required", schema -> {
                    ArrayNode required = schema.withArray("required");
                    required.add(required.remove(0));
                }),
                forbidden("a property removed", schema -> properties(schema).remove("sponsor")),
                forbidden("a property renamed", schema -> {
                    ObjectNode properties = properties(schema);
                    properties.set("payer", properties.remove("sponsor"));
                }),
                forbidden("a new property that is required", schema -> {
                    properties(schema).putObject("note").put("type", "string");
                    schema.withArray("required").add("note");
                }),
                forbidden(
                        "a property that becomes required",
                        schema -> schema.withArray("required").add("sponsor")),
                forbidden(
                        "a property that may now be left out",
                        schema -> schema.withArray("required").remove(0)),
                forbidden(
                        "a nested property removed",
                        schema -> properties(entry(schema)).remove("title")),
                forbidden(
                        "a nested property that may now be left out",
                        schema -> entry(schema).withArray("required").removeAll()),
                forbidden("another type", schema -> property(schema, "seats").put("type", "string")),
                forbidden(
                        "null where none was",
                        schema -> property(schema, "reason")
                                .putArray("type")
                                .add("string")
                                .add("null")),
                forbidden(
                        "no null where one was",
                        schema -> property(schema, "sponsor").put("type", "string")),
                forbidden("another format", schema -> property(schema, "seatId").put("format", "email")),
                forbidden("a wider number", schema -> property(schema, "seats").put("format", "int64")),
                forbidden(
                        "a new value of a closed list",
                        schema -> property(schema, "funding").withArray("enum").add("grant")),
                forbidden(
                        "a value gone from a closed list",
                        schema -> property(schema, "funding").withArray("enum").remove(0)),
                forbidden(
                        "a list that becomes closed",
                        schema -> property(schema, "reason").putArray("enum").add("left")),
                forbidden(
                        "another pattern", schema -> property(schema, "reason").put("pattern", "^[a-z-]+$")),
                forbidden("a new limit", schema -> property(schema, "reason").put("maxLength", 20)),
                forbidden("a lower limit", schema -> property(schema, "seats").put("minimum", 0)),
                forbidden("a limit gone", schema -> property(schema, "contents").remove("minItems")),
                forbidden("unknown properties refused", schema -> schema.put("additionalProperties", false)),
                forbidden("another identity", schema -> schema.put("$id", "https://collegium.example.org/y")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void knowsWhatMayChange(Change change) {
        ObjectNode before = (ObjectNode) Promise.JSON.readTree(BEFORE);
        ObjectNode after = before.deepCopy();

        change.edit().accept(after);

        assertThat(SchemaChange.breaches(before, after).isEmpty()).isEqualTo(change.allowed());
    }

    private static Change allowed(String what, Consumer<ObjectNode> edit) {
        return new Change(what, true, edit);
    }

    private static Change forbidden(String what, Consumer<ObjectNode> edit) {
        return new Change(what, false, edit);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.withObject("/properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return schema.withObject("/properties/" + name);
    }

    private static ObjectNode entry(ObjectNode schema) {
        return schema.withObject("/properties/contents/items");
    }
}
