package org.modelwire.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in processes of its own, and the time that it took until its first page. */
final class BenchServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 50;
    private static final long SECONDS_TO_STOP = 60;

    private final Process process;
    private final int port;
    private final Path log;
    private final double secondsToFirstPage;

    private BenchServer(Process process, int port, Path log, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /**
     * Starts it and waits until {@code /} answers 200 on 127.0.0.1.
     *
     * @param folder where its log and its temporary files are kept
     * @param port where it will listen
     * @param arguments what follows {@code java} on the command line
     * @throws AssertionError if it ends, or has no page after five minutes; with its log
     */
    static BenchServer start(Path folder, int port, List<String> arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "server", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(folder, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(BenchServer::changesTheServer);
        builder.environment().put("MODELWIRE_NIGHTLY_AT", "off");
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            awaitPage(process, port, log, start + START_LIMIT.toNanos());
        } catch (AssertionError | IOException | InterruptedException e) {
            end(process);
            throw e;
        }
        return new BenchServer(process, port, log, (System.nanoTime() - start) / 1e9);
    }

    /** A port of 127.0.0.1 that nobody listens on. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    /** From before the process was started to the end of the first answer 200. */
    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Leaves it alone for a while. */
    void rest(Duration time) throws IOException, InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw ended(log);
        }
    }

    /** The first process and all that it has started. */
    Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** Processor time that it has taken so far, whatever else the machine did meanwhile. */
    Duration cpu() {
        return processes()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Asks it to stop, and kills what is left after a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(process);
    }

    private static List<String> command(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(arguments);
        return command;
    }

    private static boolean changesTheServer(String variable) {
        return variable.startsWith("MODELWIRE_")
                || variable.startsWith("OPENAI_")
                || variable.equals("JAVA_TOOL_OPTIONS")
                || variable.equals("JDK_JAVA_OPTIONS");
    }

    private static void awaitPage(Process process, int port, Path log, long limit)
            throws IOException, InterruptedException {
        FirstPage page = new FirstPage(port);
        while (!page.isThere()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("no page within " + START_LIMIT + ":\n" + Files.readString(log));
            }
            if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw ended(log);
            }
        }
    }

    private static AssertionError ended(Path log) throws IOException {
        return new AssertionError("the server ended:\n" + Files.readString(log));
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
