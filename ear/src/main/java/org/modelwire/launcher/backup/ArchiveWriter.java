package org.modelwire.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup: entry after entry, the manifest last, so that a file which was cut off has none. */
final class ArchiveWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Properties manifest;

    /**
     * Begins a backup.
     *
     * @param manifest what it says beside the hashes
     */
    ArchiveWriter(OutputStream out, Properties manifest) {
        this.zip = new ZipOutputStream(out);
        this.manifest = manifest;
    }

    /** Adds an entry; the stream stays open. */
    void add(String name, InputStream content) throws IOException {
        MessageDigest hash = Archive.sha256();
        zip.putNextEntry(new ZipEntry(name));
        new DigestInputStream(content, hash).transferTo(zip);
        zip.closeEntry();
        manifest.setProperty(Archive.HASH + name, Archive.hex(hash));
    }

    /** Ends the backup; the stream stays open. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
        manifest.store(zip, null);
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
