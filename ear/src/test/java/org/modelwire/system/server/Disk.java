package org.modelwire.system.server;

import java.io.IOException;

/**
 * The disk as one process sees it. It is filled by a limit on the size of files ({@code prlimit}, util-linux): whatever the
 * process wants to write, however little, fails as on a disk without room, and no other process is touched.
 */
public final class Disk {

    private final ProcessHandle process;

    Disk(ProcessHandle process) {
        this.process = process;
    }

    /** From now on there is room for nothing. */
    public void fill() throws IOException {
        limit("0");
    }

    /** There is room again. */
    public void free() throws IOException {
        limit("unlimited");
    }

    /** The soft limit alone, or it could not be raised again. */
    private void limit(String bytes) throws IOException {
        Process prlimit = new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        if (prlimit.onExit().join().exitValue() != 0) {
            throw new IOException("the limit of process " + process.pid() + " cannot be set to " + bytes);
        }
    }
}
