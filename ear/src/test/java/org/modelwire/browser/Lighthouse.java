package org.modelwire.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lighthouse in the version that {@code src/test/lighthouse} locks, run by the machine's Node in the machine's Chromium.
 *
 * @see <a href="https://developer.chrome.com/docs/lighthouse/performance/performance-scoring">how it scores</a>
 */
final class Lighthouse {

    private static final List<String> LOCKED = List.of("package.json", "package-lock.json");
    private static final String BROWSER_OPTIONS = "--headless --no-sandbox --disable-gpu --disable-quic"
            + " --disable-dev-shm-usage --no-first-run --disable-background-networking --disable-component-update"
            + " --disable-sync";

    private static final int MOST_LOOKS = 3;

    private final Path folder;

    private Lighthouse(Path folder) {
        this.folder = folder;
    }

    /** Skips tests without Node and npm, or fails them if {@code modelwire.browser.required} is {@code true}. */
    static final class Needed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean there = program("node").isPresent() && program("npm").isPresent();
            return Chromium.Needed.unless(there, "no Node with npm on the PATH", context);
        }
    }

    /** Brings it into {@code target/lighthouse}, exactly as it is locked. */
    static Lighthouse install() throws IOException, InterruptedException {
        Path target = Path.of(System.getProperty("modelwire.jar")).getParent();
        Path folder = Files.createDirectories(target.resolve("lighthouse"));
        for (String file : LOCKED) {
            Path source = target.resolveSibling(Path.of("src", "test", "lighthouse", file));
            Files.copy(source, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Lighthouse lighthouse = new Lighthouse(folder);
        lighthouse.run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        return lighthouse;
    }

    /**
     * Looks at a page once, as a phone on a slow line would see it.
     *
     * @return scores from 0 to 1 by category, with what spoils them
     */
    Map<String, Score> scores(String address) throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        look(
                "node",
                folder.resolve(Path.of("node_modules", "lighthouse", "cli", "index.js"))
                        .toString(),
                address,
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--only-categories=performance,accessibility,best-practices,seo",
                "--chrome-flags=" + BROWSER_OPTIONS);
        Map<String, Score> scores = new LinkedHashMap<>();
        try (JsonReader json = Json.createReader(Files.newBufferedReader(report))) {
            JsonObject all = json.readObject();
            JsonObject categories = all.getJsonObject("categories");
            categories.keySet().forEach(name -> scores.put(name, Score.of(categories.getJsonObject(name), all)));
        }
        return scores;
    }

    /**
     * The score of a category.
     *
     * @param spoilt ids of the audits that count and are not perfect
     */
    record Score(double value, List<String> spoilt) {

        private static Score of(JsonObject category, JsonObject report) {
            List<String> spoilt = category.getJsonArray("auditRefs").getValuesAs(JsonObject.class).stream()
                    .filter(audit -> audit.getJsonNumber("weight").doubleValue() > 0)
                    .map(audit -> audit.getString("id"))
                    .filter(id -> isSpoilt(report.getJsonObject("audits").getJsonObject(id)))
                    .toList();
            return new Score(category.getJsonNumber("score").doubleValue(), spoilt);
        }

        private static boolean isSpoilt(JsonObject audit) {
            return !audit.isNull("score") && audit.getJsonNumber("score").doubleValue() < 1;
        }
    }

    /** Looks again where Lighthouse says that this look told nothing, as after a trace that was not begun in time. */
    private void look(String program, String... arguments) throws IOException, InterruptedException {
        for (int left = MOST_LOOKS - 1; ; left--) {
            try {
                run(program, arguments);
                return;
            } catch (IllegalStateException e) {
                if (left == 0 || !e.getMessage().contains("Please run Lighthouse again")) {
                    throw e;
                }
            }
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        program(program).orElseThrow().getPath())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.command().addAll(Arrays.asList(arguments));
        builder.environment().put("CHROME_PATH", Chromium.BROWSER.getPath());
        builder.environment().put("PUPPETEER_SKIP_DOWNLOAD", "true");
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(program + " ended with " + code + ":\n" + Files.readString(log));
        }
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }
}
