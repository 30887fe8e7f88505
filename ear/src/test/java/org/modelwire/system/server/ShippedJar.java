package org.modelwire.system.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One start of the very {@code modelwire.jar} that ships, as a process. Of the environment only what the test says
 * reaches it.
 */
public final class ShippedJar implements AutoCloseable {

    /** Set by the build for its tests alone: a server that lives for a minute is not worth the second compiler's work. */
    public static final String JAVA_OPTIONS = System.getProperty("server.java.options", "");

    private static final String JAVA_OPTIONS_SETTING = "MODELWIRE_JAVA_OPTS";

    private final Process process;
    private final Path out;
    private final Path err;

    private ShippedJar(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it.
     *
     * @param folder where its output is kept
     * @param environment settings beside the options
     */
    public static ShippedJar start(Path folder, Map<String, String> environment, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(command());
        command.addAll(options);
        Path out = Files.createTempFile(folder, "start", ".out");
        Path err = Files.createTempFile(folder, "start", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MODELWIRE_") || name.startsWith("OPENAI_"));
        builder.environment().putAll(environment);
        builder.environment().merge(JAVA_OPTIONS_SETTING, JAVA_OPTIONS, (own, ours) -> ours + " " + own);
        return new ShippedJar(builder.start(), out, err);
    }

    /** What begins a command line that starts it. */
    public static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of(JAVA_OPTIONS.split(" ")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.add("-jar");
        command.add(System.getProperty("modelwire.jar"));
        return command;
    }

    /** A port of 127.0.0.1 that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** The process of the launcher. */
    public Process process() {
        return process;
    }

    /** The process of the server, a child of the launcher. */
    public ProcessHandle server() {
        return process.children().findFirst().orElseThrow();
    }

    /** Waits for the end and says the exit code. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    public String out() throws IOException {
        return Files.readString(out);
    }

    public String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
