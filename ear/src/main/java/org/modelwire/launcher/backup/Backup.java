package org.modelwire.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.modelwire.config.backup.BackupFolder;
import org.modelwire.launcher.RefusedException;

/** {@code --backup}: what a home holds and cannot be made anew, in one file that only its owner can read. */
public final class Backup {

    private final Path home;
    private final String program;

    /**
     * Backs up a home.
     *
     * @param program version of this program
     */
    public Backup(Path home, String program) {
        this.home = home;
        this.program = program;
    }

    /**
     * Makes the backup; a server that runs goes on. The database is copied first and the removals then, so that these are
     * never older.
     *
     * @param file will be made
     * @return one sentence about it
     * @throws RefusedException if the home has never been used, the file exists, or the server gives no copy
     */
    public String to(Path file) throws RefusedException, IOException, InterruptedException {
        BackupFolder folder = BackupFolder.of(home);
        if (!Files.isReadable(folder.facts())) {
            throw new RefusedException("home " + home + " cannot be backed up: " + folder.facts()
                    + " is not there or not readable; name the home of a server that has run with --home,"
                    + " and be the user that it runs as");
        }
        if (Files.exists(file)) {
            throw new RefusedException(file + " exists already; choose another file with --backup");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw new RefusedException(
                    "folder " + parent + " is not there or not writable; choose another with --backup");
        }
        Properties facts = facts(folder);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            write(unfinished, facts, folder);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return "backup " + file + " is made (" + Files.size(file) + " bytes, schema "
                + facts.getProperty(BackupFolder.SCHEMA) + "). "
                + (facts.containsKey(BackupFolder.FILE)
                        ? "It holds secrets and personal data."
                        : "It holds secrets, and no database: back that up with its own means (pg_dump).");
    }

    private static Properties facts(BackupFolder folder) throws IOException {
        Properties facts = new Properties();
        try (InputStream in = Files.newInputStream(folder.facts())) {
            facts.load(in);
        }
        return facts;
    }

    private void write(Path target, Properties facts, BackupFolder folder)
            throws RefusedException, IOException, InterruptedException {
        Properties manifest = new Properties();
        manifest.setProperty(Archive.FORMAT, Archive.THIS_FORMAT);
        manifest.setProperty(Archive.PROGRAM, program);
        manifest.setProperty(Archive.SCHEMA, facts.getProperty(BackupFolder.SCHEMA));
        manifest.setProperty(Archive.MADE_AT, Instant.now().toString());
        Optional<Path> database =
                Optional.ofNullable(facts.getProperty(BackupFolder.FILE)).map(Path::of);
        try (OwnersFile file = OwnersFile.create(target);
                ArchiveWriter archive = new ArchiveWriter(file.out(), manifest)) {
            if (database.isPresent()) {
                new DatabaseFile(folder, database.get()).read(content -> archive.add(HomeContent.DATABASE, content));
            }
            for (String name : HomeContent.files(database.isPresent())) {
                if (Files.exists(home.resolve(name))) {
                    try (InputStream content = Files.newInputStream(home.resolve(name))) {
                        archive.add(name, content);
                    }
                }
            }
            archive.finish();
            file.force();
        }
    }
}
