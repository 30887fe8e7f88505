package org.modelwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names in views. A bean goes before a row of the same name, and the page fails as soon as there is a row. */
class ViewNamesTest {

    private static final Pattern BEAN = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
    private static final Pattern ROW = Pattern.compile("\\bvar=\"(\\w+)\"");

    @Test
    void noRowHasTheNameOfABean() throws IOException {
        Set<String> beans = found(BEAN, Path.of("src/main/java"), ".java");
        Set<String> rows = found(ROW, Path.of("src/main/webapp"), ".xhtml");

        assertThat(beans).contains("desk", "report");
        assertThat(rows).isNotEmpty().doesNotContainAnyElementsOf(beans);
    }

    private static Set<String> found(Pattern name, Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> name.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
