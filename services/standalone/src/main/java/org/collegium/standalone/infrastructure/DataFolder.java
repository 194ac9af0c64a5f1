package org.collegium.standalone.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.collegium.standalone.CannotStart;
import org.jspecify.annotations.Nullable;

/// The one folder in which everything lies that must survive, held by one process at a time.
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// Makes the folder if need be and takes it; a killed holder's lock is gone with its process.
    ///
    /// @throws CannotStart if another process holds it
    @SuppressWarnings("MustBeClosedChecker")
    public static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Path lockFile = path.resolve("lock");
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("The data folder " + path + " is in use by another Collegium (process "
                        + Files.readString(lockFile).strip()
                        + "). Stop it, or choose another with COLLEGIUM_DATA=<folder>.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return new DataFolder(path, channel, lock);
        } catch (IOException cannot) {
            throw new CannotStart("The data folder " + path + " cannot be used: " + cannot.getMessage(), cannot);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// Whether a thing was marked done, so that one killed half-way is begun anew.
    public boolean isMarked(String mark) {
        return Files.exists(path.resolve(mark));
    }

    public void mark(String mark) {
        write(mark, "");
    }

    /// Replaces a file of the owner's (0600) whole or not at all, and on disk before this returns.
    public void write(String name, String content) {
        try {
            Path next = path.resolve(name + ".new");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("The file " + name + " cannot be written in " + path + ".", cannot);
        }
    }

    public @Nullable String read(String name) {
        try {
            Path file = path.resolve(name);
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException cannot) {
            throw new UncheckedIOException("The file " + name + " cannot be read in " + path + ".", cannot);
        }
    }

    /// Removes what a killed first start left half-made.
    void clear(String name) {
        Path folder = path.resolve(name);
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("The half-made " + folder + " cannot be removed.", cannot);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException cannot) {
            throw new UncheckedIOException("The data folder " + path + " cannot be given back.", cannot);
        }
    }
}
