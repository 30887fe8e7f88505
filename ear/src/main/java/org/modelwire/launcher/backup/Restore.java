package org.modelwire.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.modelwire.config.backup.SchemaVersion;
import org.modelwire.launcher.HomeLock;
import org.modelwire.launcher.RefusedException;

/** {@code --restore}: a home as it was when a backup was made of it. */
public final class Restore {

    private final Path home;
    private final SchemaVersion program;

    private Restore(Path home, SchemaVersion program) {
        this.home = home;
        this.program = program;
    }

    /**
     * Restores to a home.
     *
     * @param home is not there, is empty, or holds nothing but the newest {@code removals.jsonl}
     * @param jar this program, which must know the schema
     */
    public static Restore to(Path home, Path jar) throws IOException {
        return new Restore(home, ProgramSchema.in(jar));
    }

    /**
     * Checks everything, then makes the home.
     *
     * @return one sentence for each thing that a person must know
     * @throws RefusedException if the backup is damaged or newer than this program, or the home is in use or not empty
     */
    public List<String> from(Path file) throws RefusedException, IOException {
        Archive archive = Archive.read(file);
        if (archive.schema().compareTo(program) > 0) {
            throw new RefusedException("backup " + file + " has schema version " + archive.schema()
                    + ", which is newer than this program (" + program + "); restore it with version "
                    + archive.manifest().getProperty(Archive.PROGRAM) + " or a later one");
        }
        boolean usedBefore = Files.exists(home.resolve(HomeLock.FILE));
        if (!usedBefore) {
            refuseContent();
        }
        HomeLock lock = HomeLock.take(home);
        try {
            refuseContent();
            boolean newerRemovals = Files.exists(home.resolve(HomeContent.REMOVALS));
            write(archive);
            return List.of(
                    "home " + home + " is as it was at " + archive.manifest().getProperty(Archive.MADE_AT)
                            + (archive.holdsDatabase()
                                    ? "."
                                    : ", without a database: restore that with its own means (pg_restore)."),
                    newerRemovals
                            ? "The removals that lay there are kept, and done again at the start."
                            : "Removals since then are unknown here: before the start, put the newest removals.jsonl"
                                    + " that any node or copy has into the home, or briefs that were removed come back.");
        } finally {
            lock.close();
        }
    }

    private void refuseContent() throws RefusedException, IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        Set<String> harmless = Set.of(HomeLock.FILE, HomeContent.REMOVALS);
        try (Stream<Path> files = Files.list(home)) {
            if (files.anyMatch(file -> !harmless.contains(file.getFileName().toString()))) {
                throw new RefusedException("home " + home + " is not empty; move it away (and put its removals.jsonl"
                        + " into a new one), or choose another with --home");
            }
        }
    }

    /** Writes each file under another name first, so that a home that is half there is never taken for a whole one. */
    private void write(Archive archive) throws IOException {
        Path unfinished = Files.createDirectory(home.resolve("unfinished"));
        try (ZipFile zip = new ZipFile(archive.file().toFile())) {
            for (String name : archive.entries()) {
                try (InputStream content = zip.getInputStream(zip.getEntry(name));
                        OwnersFile target = OwnersFile.create(unfinished.resolve(name))) {
                    if (HomeContent.REMOVALS.equals(name)) {
                        target.out().write(withThoseOfTheHome(content));
                    } else {
                        OutputStream out = target.out();
                        content.transferTo(out);
                    }
                    target.force();
                }
            }
            for (String name : archive.entries()) {
                Files.move(unfinished.resolve(name), home.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            try (Stream<Path> files = Files.list(unfinished)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(unfinished);
        }
    }

    /** Every removal that the backup or the home knows, those of the backup first, since they are the older ones. */
    private byte[] withThoseOfTheHome(InputStream backedUp) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        new String(backedUp.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
        Path there = home.resolve(HomeContent.REMOVALS);
        if (Files.exists(there)) {
            lines.addAll(Files.readAllLines(there, StandardCharsets.UTF_8));
        }
        lines.removeIf(String::isBlank);
        return lines.stream()
                .map(line -> line + "\n")
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8);
    }
}
