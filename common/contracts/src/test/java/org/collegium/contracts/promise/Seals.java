package org.collegium.contracts.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The checksums of all that was accepted: examples and the history of schemas.
final class Seals {

    private static final Path FILE = Path.of("src/test/resources/accepted.sha256");
    private static final List<Path> SEALED =
            List.of(Path.of("src/main/resources/contracts"), Path.of("src/test/resources/history"));

    private Seals() {}

    /// Accepted files that were edited or lost.
    static List<String> broken() {
        return seals().entrySet().stream()
                .filter(seal -> !Files.exists(Path.of(seal.getKey()))
                        || !hash(Path.of(seal.getKey())).equals(seal.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Files that nobody has accepted yet.
    static List<String> missing() {
        Map<String, String> seals = seals();
        return SEALED.stream()
                .flatMap(Seals::files)
                .filter(file -> !file.endsWith("schema.json"))
                .filter(file -> !seals.containsKey(file))
                .toList();
    }

    static void add(String file) throws IOException {
        Files.writeString(
                FILE, hash(Path.of(file)) + "  " + file + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Map<String, String> seals() {
        Map<String, String> seals = new TreeMap<>();
        if (Files.exists(FILE)) {
            Promise.text(FILE).lines().forEach(line -> seals.put(line.substring(66), line.substring(0, 64)));
        }
        return seals;
    }

    private static Stream<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
