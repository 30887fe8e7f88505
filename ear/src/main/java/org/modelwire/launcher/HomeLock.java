package org.modelwire.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a home to one running Modelwire. The system lets go of the lock when the process ends, however it ends, so a
 * file that lies about locks nobody out.
 */
public final class HomeLock implements AutoCloseable {

    /** Its name in the home. */
    public static final String FILE = "modelwire.lock";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the home if need be and takes its lock.
     *
     * @throws RefusedException if the home cannot be made, cannot be written to, or belongs to a running Modelwire
     */
    public static HomeLock take(Path home) throws RefusedException {
        if (Files.exists(home) && !Files.isDirectory(home)) {
            throw new RefusedException("home " + home + " is not a folder; choose another with --home");
        }
        FileChannel channel = open(home);
        try {
            if (channel.tryLock() == null) {
                throw taken(home, channel);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(channel);
        } catch (OverlappingFileLockException e) {
            throw taken(home, channel);
        } catch (IOException e) {
            close(channel);
            throw new RefusedException("home " + home + " cannot be locked (" + e.getMessage()
                    + "); choose one on a local disk with --home");
        }
    }

    private static FileChannel open(Path home) throws RefusedException {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new RefusedException(
                    "home " + home + " cannot be created; make it writable or choose another with --home");
        }
        try {
            return FileChannel.open(home.resolve(FILE), CREATE, READ, WRITE);
        } catch (IOException e) {
            throw new RefusedException(
                    "home " + home + " cannot be written to; make it writable or choose another with --home");
        }
    }

    private static RefusedException taken(Path home, FileChannel channel) {
        String owner = "";
        try {
            ByteBuffer pid = ByteBuffer.allocate(20);
            channel.read(pid, 0);
            owner = " (process " + new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII) + ")";
        } catch (IOException e) {
            // the message does without the process
        }
        close(channel);
        return new RefusedException(
                "home " + home + " is in use by another Modelwire" + owner + "; stop it or choose another with --home");
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing was written and the process ends now
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
