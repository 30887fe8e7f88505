package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.server.ShippedJar;

/** The very {@code modelwire.jar} that ships, started as a person or a scheduler starts it. */
@Timeout(180)
class LauncherIT {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path home;
    private Path errors;
    private String port;

    @BeforeEach
    void chooseHomeAndPort() throws IOException {
        home = folder.resolve("home");
        errors = folder.resolve("errors");
        port = Integer.toString(ShippedJar.freePort());
    }

    @AfterEach
    void endWhatIsLeft() throws Exception {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void listsTheOptionsWhenOneIsUnknown() throws Exception {
        assertThat(exitCode("--prot", port)).isEqualTo(2);
        assertThat(errors()).contains("unknown option \"--prot\"", "--port N", "--nightly");
    }

    @Test
    void namesAPortInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(exitCode("--port", Integer.toString(other.getLocalPort()), "--home", home.toString()))
                    .isEqualTo(2);
            assertThat(errors()).contains("port " + other.getLocalPort()).hasLineCount(1);
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void namesABadSettingAndChangesNothing() throws Exception {
        ProcessBuilder builder = launcher("--port", port, "--home", home.toString());
        builder.environment().put("MODELWIRE_NIGHTLY_AT", "half past two");
        assertThat(start(builder).waitFor()).isEqualTo(2);
        assertThat(errors())
                .contains("modelwire.nightly.at must be a time")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(home).doesNotExist();
    }

    @Test
    void refusesAHomeThatIsNoFolder() throws Exception {
        Files.createFile(home);
        assertThat(exitCode("--port", port, "--home", home.toString())).isEqualTo(2);
        assertThat(errors()).contains("is not a folder").hasLineCount(1);
    }

    @Test
    void saysThatJavaOptionsDoNotWork() throws Exception {
        ProcessBuilder builder = launcher("--port", port, "--home", home.toString());
        builder.environment().put("MODELWIRE_JAVA_OPTS", "-XX:+NoSuchOption");
        assertThat(start(builder).waitFor()).isEqualTo(2);
        assertThat(errors()).contains("check MODELWIRE_JAVA_OPTS");
    }

    @Test
    void servesUntilItIsAskedToStop() throws Exception {
        Process launcher = start(launcher("--port", port, "--home", home.toString()));
        awaitUp(launcher);
        assertThat(status("/")).isEqualTo(200);
        assertThat(status("/health")).isEqualTo(200);

        assertThat(exitCode("--port", Integer.toString(ShippedJar.freePort()), "--home", home.toString()))
                .as("a second start in the same home")
                .isEqualTo(2);
        assertThat(errors()).contains("in use by another Modelwire (process " + launcher.pid() + ")");

        launcher.destroy();
        assertThat(launcher.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void takesTheServerWithItWhenItIsKilled() throws Exception {
        Process launcher = start(launcher("--port", port, "--home", home.toString()));
        awaitUp(launcher);
        ProcessHandle server = launcher.children().findFirst().orElseThrow();
        launcher.destroyForcibly().waitFor();
        server.onExit().get(30, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    private int exitCode(String... options) throws Exception {
        return start(launcher(options)).waitFor();
    }

    private ProcessBuilder launcher(String... options) {
        List<String> command = new ArrayList<>(ShippedJar.command());
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("MODELWIRE_JAVA_OPTS", ShippedJar.JAVA_OPTIONS);
        return builder;
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String errors() throws IOException {
        return Files.readString(errors);
    }

    private static void awaitUp(Process launcher) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("Modelwire is up")) {
            line = lines.readLine();
        }
        assertThat(line).as("the server came up").isNotNull();
    }

    private int status(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
