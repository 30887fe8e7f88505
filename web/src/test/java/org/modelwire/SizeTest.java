package org.modelwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and packages stay small enough to be read at one sitting. */
class SizeTest {

    private static final int MOST_LINES = 400;
    private static final int MOST_CLASSES = 15;

    /** Packages that are larger today, each with its module: to be split, and no further one joins them. */
    private static final Set<String> TO_BE_SPLIT = Set.of("batch batch/fetch", "config config", "domain brief");

    @Test
    void noFileHasMoreThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noPackageHasMoreThanFifteenClasses() throws IOException {
        Map<String, Long> sizes = sources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(SizeTest::place, TreeMap::new, Collectors.counting()));
        assertThat(sizes).isNotEmpty();
        sizes.values().removeIf(size -> size <= MOST_CLASSES);
        sizes.keySet().removeAll(TO_BE_SPLIT);
        assertThat(sizes).isEmpty();
    }

    private static String place(Path file) {
        String folder = file.getParent().toString().replace('\\', '/');
        return folder.replaceFirst("^\\.\\./", "").replaceFirst("/src/main/java/org/modelwire/?", " ");
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path root : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
