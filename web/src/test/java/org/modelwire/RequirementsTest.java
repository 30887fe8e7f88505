package org.modelwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether each test that the list of requirements names is there. */
class RequirementsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`:((?:,? ?`\\w+`(?!:))+)");
    private static final Pattern METHOD = Pattern.compile("`(\\w+)`");

    private static Map<String, String> tests() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("config", "domain", "batch", "web", "ear")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(one -> one.toString().matches(".*(Test|IT)\\.java"))
                        .toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }

    @Test
    void eachRequirementOfTheListHasItsTest() throws IOException {
        Map<String, String> tests = tests();
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/rights.md")).stream()
                .dropWhile(line -> !line.startsWith("## What is promised"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| requirement"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(50);
        List<String> missing = new ArrayList<>();
        for (String row : rows) {
            Matcher named = NAMED.matcher(row);
            int found = 0;
            while (named.find()) {
                String source = tests.getOrDefault(named.group(1), "");
                Matcher method = METHOD.matcher(named.group(2));
                while (method.find()) {
                    found++;
                    if (!source.contains(" void " + method.group(1) + "(")) {
                        missing.add(named.group(1) + ": " + method.group(1));
                    }
                }
            }
            if (found == 0) {
                missing.add("no test in: " + row);
            }
        }
        assertThat(missing).isEmpty();
    }
}
