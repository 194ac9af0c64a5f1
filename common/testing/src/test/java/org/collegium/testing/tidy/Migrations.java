package org.collegium.testing.tidy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.testing.tidy.Repository.Text;

/// The seals of the migrations: a published one has run on somebody's database and is never edited, only
/// followed.
final class Migrations {

    static final String SEALS = "common/testing/src/test/resources/migrations.sha256";

    private Migrations() {}

    /// Migrations that were edited or lost since they were sealed, and those that nobody has sealed.
    static Stream<String> breaches(List<Text> files) {
        Map<String, String> seals = seals(files);
        Map<String, String> hashes = hashes(files);
        return Stream.concat(
                seals.entrySet().stream()
                        .filter(seal -> !seal.getValue().equals(hashes.get(seal.getKey())))
                        .map(seal -> seal.getKey() + " was edited or lost: restore it and write the next migration"),
                hashes.keySet().stream()
                        .filter(path -> !seals.containsKey(path))
                        .map(path -> path + " is not sealed: run this test once with -Dtidy.accept=true"));
    }

    /// The seals with what is new added; existing lines stay as they are.
    static String withNewSeals(List<Text> files) {
        Map<String, String> seals = new TreeMap<>(hashes(files));
        seals.putAll(seals(files));
        return seals.entrySet().stream()
                .map(seal -> seal.getValue() + "  " + seal.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> seals(List<Text> files) {
        Map<String, String> seals = new TreeMap<>();
        files.stream()
                .filter(file -> file.path().equals(SEALS))
                .flatMap(file -> file.lines().stream())
                .forEach(line -> seals.put(line.substring(66), line.substring(0, 64)));
        return seals;
    }

    private static Map<String, String> hashes(List<Text> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.stream()
                .filter(file -> file.path().contains("/src/main/resources/db/migration/"))
                .forEach(file -> hashes.put(file.path(), hash(file.content())));
        return hashes;
    }

    private static String hash(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
