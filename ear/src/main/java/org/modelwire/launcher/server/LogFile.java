package org.modelwire.launcher.server;

import java.io.IOException;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;

/** The log's files. That they cannot be written, as on a full disk, is said on the terminal in one line, and once. */
public final class LogFile extends FileHandler {

    /** Made by the log manager, which has its settings. */
    public LogFile() throws IOException {
        setErrorManager(new ErrorManager() {

            private boolean told;

            @Override
            public synchronized void error(String message, Exception e, int code) {
                if (!told) {
                    told = true;
                    System.err.println("the log cannot be written: " + e + "; free some space or check the disk");
                }
            }
        });
    }
}
