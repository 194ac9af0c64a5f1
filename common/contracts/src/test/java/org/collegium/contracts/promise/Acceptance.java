package org.collegium.contracts.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/// Takes on what is new when a person asks for it: drafts what is missing, and accepts what has been written
/// and is lawful.
final class Acceptance {

    /// Stands in a draft until a person has put words in its place.
    static final String UNWRITTEN = "to be written";

    private Acceptance() {}

    static void run() throws IOException {
        for (Promise promise : Promise.all().toList()) {
            if (!Files.exists(promise.schemaFile())) {
                draft(promise);
            } else if (!promise.schema().toString().contains(UNWRITTEN)) {
                accept(promise);
            }
        }
        for (String file : Seals.missing()) {
            if (!Promise.text(Path.of(file)).contains(UNWRITTEN)) {
                Seals.add(file);
            }
        }
    }

    private static void draft(Promise promise) throws IOException {
        ObjectNode schema = Promise.JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://collegium.example.org/contracts/%s/schema.json".formatted(promise.name()));
        schema.put("title", promise.name());
        schema.put("description", UNWRITTEN);
        if (promise.contract().tombstone()) {
            schema.put("type", "null");
        } else {
            schema.setAll(SchemaDraft.of(promise.type()));
            for (JsonNode property : schema.path("properties")) {
                ((ObjectNode) property).put("description", UNWRITTEN);
            }
            write(promise.exampleFile(1), example(schema));
        }
        write(promise.schemaFile(), schema);
    }

    /// A skeleton that the schema refuses until a person puts sample values in.
    private static JsonNode example(ObjectNode schema) {
        ObjectNode example = Promise.JSON.createObjectNode();
        schema.path("properties").propertyNames().forEach(name -> example.put(name, UNWRITTEN));
        return example;
    }

    private static void accept(Promise promise) throws IOException {
        List<JsonNode> history = promise.history();
        boolean isNew = history.isEmpty()
                || (!promise.schema().equals(history.getLast())
                        && SchemaChange.breaches(history.getLast(), promise.schema())
                                .isEmpty());
        if (isNew) {
            write(promise.historyFile(history.size() + 1), promise.schema());
        }
    }

    private static void write(Path file, JsonNode content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                Promise.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(content) + "\n");
    }
}
