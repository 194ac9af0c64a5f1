package org.collegium.contracts.promise;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.contracts.Contract;
import org.collegium.contracts.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A contract with the files that say what it promises.
record Promise(Class<? extends Record> type) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Path FILES = Path.of("src/main/resources/contracts");
    private static final Path HISTORY = Path.of("src/test/resources/history");

    static Stream<Promise> all() {
        return Contracts.all().stream().map(Promise::new);
    }

    static Stream<Promise> withValue() {
        return all().filter(promise -> !promise.contract().tombstone());
    }

    /// The wire types that have a folder, whether or not a record is left for them.
    static List<String> typesWithHistory() {
        return files(HISTORY).map(folder -> folder.getFileName().toString()).toList();
    }

    Contract contract() {
        return type.getAnnotation(Contract.class);
    }

    String name() {
        return contract().type();
    }

    Path schemaFile() {
        return FILES.resolve(name()).resolve("schema.json");
    }

    Path exampleFile(int number) {
        return FILES.resolve(name()).resolve("example-" + number + ".json");
    }

    Path historyFile(int number) {
        return HISTORY.resolve(name()).resolve(number + ".json");
    }

    JsonNode schema() {
        return read(schemaFile());
    }

    List<Path> examples() {
        return files(FILES.resolve(name()))
                .filter(file -> file.getFileName().toString().startsWith("example-"))
                .toList();
    }

    /// The schemas accepted so far, oldest first.
    List<JsonNode> history() {
        int accepted = (int) files(HISTORY.resolve(name())).count();
        return Stream.iterate(1, number -> number + 1)
                .limit(accepted)
                .map(number -> read(historyFile(number)))
                .toList();
    }

    /// What the schema refuses in a value, empty if nothing.
    List<Error> faults(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema().toString(), InputFormat.JSON);
        return schema.validate(
                json,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static JsonNode read(Path file) {
        return JSON.readTree(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    file + " cannot be read; how a contract is added is told in package-info.java.", missing);
        }
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
