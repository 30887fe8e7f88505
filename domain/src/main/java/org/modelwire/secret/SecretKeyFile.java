package org.modelwire.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.modelwire.config.SecretKeyConfig;

/** The file that holds the key for secrets if no setting does: made at the first use, and readable by its owner alone. */
final class SecretKeyFile {

    private static final String NAME = "secret.key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    SecretKeyFile(Path home) {
        this.file = home.resolve(NAME);
    }

    /**
     * The key in Base64.
     *
     * @throws IllegalStateException if there is a file that holds no key; it is left as it is
     */
    String read() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            String key = Files.readString(file).strip();
            if (!SecretKeyConfig.isKey(key)) {
                throw new IllegalStateException(
                        file + " holds no key; put back the file that was there, or set modelwire.secret-key");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or made; set modelwire.secret-key", e);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[SecretKeyConfig.BYTES];
        RANDOM.nextBytes(key);
        byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        Files.createDirectories(file.getParent());
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(text));
        } catch (FileAlreadyExistsException e) {
            // another thread was faster; its key counts
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
