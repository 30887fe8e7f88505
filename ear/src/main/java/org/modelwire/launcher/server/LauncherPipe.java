package org.modelwire.launcher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The pipe from the launcher: first the properties of this start, then nothing, until the launcher ends. */
final class LauncherPipe {

    private static final String END = ".";

    private LauncherPipe() {}

    /**
     * Sets the system properties that the launcher sends, and from then on ends this process as soon as the pipe is
     * closed. Ends, not stops: a launcher that was killed has let go of the home, and another may want it now.
     */
    static void read(InputStream pipe) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.ISO_8859_1));
        StringBuilder text = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals(END); line = lines.readLine()) {
            text.append(line).append('\n');
        }
        Properties properties = new Properties();
        properties.load(new StringReader(text.toString()));
        properties.stringPropertyNames().forEach(name -> System.setProperty(name, properties.getProperty(name)));
        Thread watch = new Thread(() -> haltAtEnd(lines), "launcher-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void haltAtEnd(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // the launcher has nothing more to say
            }
        } catch (IOException e) {
            // a broken pipe is an ended launcher, too
        }
        Runtime.getRuntime().halt(1);
    }
}
