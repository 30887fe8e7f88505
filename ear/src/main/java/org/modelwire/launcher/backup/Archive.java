package org.modelwire.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.modelwire.config.backup.SchemaVersion;
import org.modelwire.launcher.RefusedException;

/**
 * A backup that was read and is whole: a zip with files of a home and a manifest, which holds the SHA-256 of each.
 *
 * @param manifest format, program, schema, moment, and the hash of each entry under its name
 */
record Archive(Path file, Properties manifest) {

    static final String MANIFEST = "backup.properties";
    static final String FORMAT = "format";
    static final String THIS_FORMAT = "1";
    static final String PROGRAM = "program";
    static final String SCHEMA = "schema";
    static final String MADE_AT = "made-at";
    static final String HASH = "sha256.";

    /**
     * Reads a backup and checks every byte of it.
     *
     * @throws RefusedException if the file is no backup, of a form that this program does not know, or damaged
     */
    static Archive read(Path file) throws RefusedException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("there is no backup " + file + "; check --restore");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new RefusedException(file + " is no backup of Modelwire; check --restore");
            }
            Properties manifest = new Properties();
            try (InputStream in = zip.getInputStream(entry)) {
                manifest.load(in);
            }
            if (!THIS_FORMAT.equals(manifest.getProperty(FORMAT))) {
                throw new RefusedException(file + " has a form that this program does not know; restore it with"
                        + " the version that made it, " + manifest.getProperty(PROGRAM));
            }
            Archive archive = new Archive(file, manifest);
            for (String name : archive.entries()) {
                archive.check(zip, name);
            }
            return archive;
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(file, e.getMessage());
        }
    }

    private void check(ZipFile zip, String name) throws RefusedException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || !HomeContent.isPart(name)) {
            throw damaged(file, name + " is missing or does not belong there");
        }
        MessageDigest hash = sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!hex(hash).equals(manifest.getProperty(HASH + name))) {
            throw damaged(file, name + " is not as it was written");
        }
    }

    private static RefusedException damaged(Path file, String what) {
        return new RefusedException(
                "backup " + file + " is damaged or no backup (" + what + "); take another copy of it, or an older one");
    }

    /** The names of what it holds, beside the manifest. */
    Iterable<String> entries() {
        TreeSet<String> names = new TreeSet<>();
        manifest.stringPropertyNames().stream()
                .filter(name -> name.startsWith(HASH))
                .forEach(name -> names.add(name.substring(HASH.length())));
        return names;
    }

    /** The schema of the database when the backup was made. */
    SchemaVersion schema() {
        return new SchemaVersion(manifest.getProperty(SCHEMA, ""));
    }

    boolean holdsDatabase() {
        return manifest.containsKey(HASH + HomeContent.DATABASE);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest hash) {
        return HexFormat.of().formatHex(hash.digest());
    }
}
