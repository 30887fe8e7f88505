package org.modelwire.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.modelwire.config.backup.BackupFolder;

/** Answers requests for a copy of the database in the folder {@code backup} of the home. */
final class RequestedCopies {

    private static final Logger LOG = Logger.getLogger(RequestedCopies.class.getName());

    private final BackupFolder folder;
    private final CopiedDatabase database;

    RequestedCopies(BackupFolder folder, CopiedDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Makes the folder anew, which forgets requests to a server that has ended, and tells what a backup must know.
     *
     * @return whether there can be copies
     */
    boolean open() throws IOException, SQLException {
        clear();
        Optional<Path> file = database.file();
        Properties facts = new Properties();
        facts.setProperty(BackupFolder.SCHEMA, database.schema().text());
        file.ifPresent(path -> facts.setProperty(BackupFolder.FILE, path.toString()));
        try (OutputStream out = Files.newOutputStream(folder.facts())) {
            facts.store(out, null);
        }
        return file.isPresent();
    }

    private void clear() throws IOException {
        Files.createDirectories(folder.directory());
        if (folder.directory().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder.directory(), PosixFilePermissions.fromString("rwx------"));
        }
        try (Stream<Path> files = Files.list(folder.directory())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Answers the request that waits, if there is one. */
    void answer() throws IOException {
        if (!Files.exists(folder.wanted())) {
            return;
        }
        String id = Files.readString(folder.wanted()).strip();
        if (!id.matches(BackupFolder.ID)) {
            Files.delete(folder.wanted());
            return;
        }
        Files.move(folder.wanted(), folder.taken(id));
        Path target = folder.directory().resolve("unfinished");
        Path unfinished = target.resolveSibling("unfinished.mv.db");
        try {
            database.copyTo(target);
            Files.move(unfinished, folder.copy(id), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(folder.taken(id));
            LOG.info("database copied for a backup");
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "database not copied for a backup", e);
            Files.deleteIfExists(unfinished);
            fail(id, e);
        }
    }

    /** Says that it failed by giving the request another name, which works on a full disk, too. */
    private void fail(String id, Exception reason) throws IOException {
        try {
            Files.writeString(folder.taken(id), String.valueOf(reason.getMessage()));
        } catch (IOException e) {
            LOG.log(Level.FINE, "the reason is in the log alone", e);
        }
        Files.move(folder.taken(id), folder.failed(id));
    }
}
