package org.collegium.testing.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of the project as somebody would commit them: without what is built or run.
final class Repository {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode", "node_modules");

    private Repository() {}

    /// A text file with its path from the project's root, `/` between the names.
    record Text(String path, String content) {

        boolean isJava() {
            return path.endsWith(".java");
        }

        boolean isMain() {
            return path.contains("/src/main/");
        }

        boolean isTest() {
            return path.contains("/src/test/");
        }

        List<String> lines() {
            return content.lines().toList();
        }
    }

    /// The folder that holds the Maven wrapper, from wherever the test was started.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder above holds mvnw.");
            }
        }
        return folder;
    }

    static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        Path root = root();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = String.valueOf(folder.getFileName());
                    return NOT_OURS.contains(name) || name.startsWith(".data")
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    try {
                        texts.add(
                                new Text(root.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
                    } catch (MalformedInputException binary) {
                        // A picture or a font has no words to look at.
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }
}
