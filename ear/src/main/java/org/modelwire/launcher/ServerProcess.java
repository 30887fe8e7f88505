package org.modelwire.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The server as a child process. A child, because a heap limit cannot be set from inside a running Java; it ends when
 * the pipe to its standard input closes, so it never outlives the launcher, even if that is killed.
 */
final class ServerProcess {

    /** Measured on two cores with the whole application: the least memory at the same speed. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private static final long SECONDS_TO_STOP = 60;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the server; it stops when this process is asked to stop.
     *
     * @param bootJar jar whose main class is the server
     * @param moreOptions further Java options; they come last, so they win
     * @param properties system properties; handed over on the pipe, not on the command line, for they may hold secrets
     */
    static ServerProcess start(Path bootJar, List<String> moreOptions, Map<String, String> properties)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(moreOptions);
        command.add("-jar");
        command.add(bootJar.toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ServerProcess server = new ServerProcess(process);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "server-stop"));
        server.tell(properties);
        return server;
    }

    /** Waits for the end of the server and says its exit code. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    private void tell(Map<String, String> properties) {
        Properties lines = new Properties();
        lines.putAll(properties);
        OutputStream pipe = process.getOutputStream();
        try {
            lines.store(pipe, null);
            pipe.write("\n.\n".getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            // it ended before it could listen; its exit code says more than the broken pipe
        }
    }

    private void stop() {
        process.toHandle().destroy(); // Process.destroy would close the pipe first, and the server would fall, not stop
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Splits a line of options as a shell would: at spaces outside quotes. */
    static List<String> words(String line) {
        return Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+")
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("[\"']", ""))
                .toList();
    }
}
