package org.modelwire.system.newsroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.system.server.ShippedJar;

/** {@code java -jar modelwire.jar --sample} as a process, and what it printed until it was up. */
final class JarNewsroom implements Newsroom {

    private static final Pattern ENDED = Pattern.compile("(\\d+) briefs published, (\\d+) held");

    private final Path home;
    private final Process process;
    private final BufferedReader lines;
    private final List<String> printed = new ArrayList<>();

    private JarNewsroom(Path home, Process process) {
        this.home = home;
        this.process = process;
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static JarNewsroom begin(Path home, int port, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(ShippedJar.command());
        command.addAll(List.of("--sample", "--port", Integer.toString(port), "--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MODELWIRE_JAVA_OPTS", ShippedJar.JAVA_OPTIONS);
        builder.environment().putAll(settings);
        JarNewsroom newsroom = new JarNewsroom(home, builder.start());
        newsroom.readUntil("The nightly run has begun");
        return newsroom;
    }

    @Override
    public void awaitUp() throws IOException {
        readUntil("Modelwire is up");
    }

    private void readUntil(String words) throws IOException {
        String line = lines.readLine();
        while (line != null) {
            printed.add(line);
            if (line.startsWith(words)) {
                return;
            }
            line = lines.readLine();
        }
        throw new IllegalStateException("the sample newsroom did not start:\n" + String.join("\n", printed));
    }

    @Override
    public int published() {
        return Integer.parseInt(ended().group(1));
    }

    @Override
    public int held() {
        return Integer.parseInt(ended().group(2));
    }

    private MatchResult ended() {
        Matcher ended = ENDED.matcher(String.join("\n", printed));
        if (!ended.find()) {
            throw new IllegalStateException("the run was not told:\n" + String.join("\n", printed));
        }
        return ended;
    }

    @Override
    public Path logs() {
        return home.resolve("logs");
    }

    @Override
    public void stop() {
        process.destroy();
        process.onExit().join();
    }
}
