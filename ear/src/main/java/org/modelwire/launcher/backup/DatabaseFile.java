package org.modelwire.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.modelwire.config.backup.BackupFolder;
import org.modelwire.launcher.RefusedException;

/**
 * The database file as it is at one moment. While nobody has it open it is read as it lies there, under the lock that a
 * server would take; else the server is asked for a copy.
 */
final class DatabaseFile {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final BackupFolder folder;
    private final Path file;
    private final Duration toBeTaken;
    private final Duration toBeAnswered;

    /** What is done with its bytes. */
    @FunctionalInterface
    interface Reader {
        void read(InputStream content) throws IOException;
    }

    DatabaseFile(BackupFolder folder, Path file) {
        this(folder, file, Duration.ofSeconds(60), Duration.ofHours(2));
    }

    DatabaseFile(BackupFolder folder, Path file, Duration toBeTaken, Duration toBeAnswered) {
        this.folder = folder;
        this.file = file;
        this.toBeTaken = toBeTaken;
        this.toBeAnswered = toBeAnswered;
    }

    /**
     * Reads it.
     *
     * @throws RefusedException if a server has it open and gives no copy
     */
    void read(Reader reader) throws RefusedException, IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (lock(channel).isPresent()) {
                // Through this very channel: to close another one on the file would let the lock go.
                reader.read(Channels.newInputStream(channel));
                return;
            }
        }
        String id = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
        try {
            ask(id);
            try (InputStream copy = Files.newInputStream(folder.copy(id))) {
                reader.read(copy);
            }
        } finally {
            Files.deleteIfExists(folder.copy(id));
            Files.deleteIfExists(folder.failed(id));
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private void ask(String id) throws RefusedException, IOException, InterruptedException {
        try {
            Files.writeString(folder.wanted(), id, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException("another backup of this home is being made; wait for its end");
        }
        long end = System.nanoTime() + toBeTaken.toNanos();
        while (Files.exists(folder.wanted())) {
            if (System.nanoTime() > end) {
                Files.deleteIfExists(folder.wanted());
                throw new RefusedException("whoever has " + file + " open does not answer; is the server starting,"
                        + " or another program using the file?");
            }
            Thread.sleep(LOOK.toMillis());
        }
        end = System.nanoTime() + toBeAnswered.toNanos();
        while (!Files.exists(folder.copy(id))) {
            if (Files.exists(folder.failed(id))) {
                throw new IOException("the server could not copy its database: " + Files.readString(folder.failed(id)));
            }
            if (System.nanoTime() > end || !Files.exists(folder.facts())) {
                throw new IOException("the server has begun a copy of its database and not ended it; see its log");
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
