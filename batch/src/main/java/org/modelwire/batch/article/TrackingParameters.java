package org.modelwire.batch.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of parameters that say how a reader came to a page and not which page it is; the list is a resource. */
final class TrackingParameters {

    private static final List<String> NAMES = load();

    private TrackingParameters() {}

    /** Whether the list names a parameter; names are compared without case. */
    static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream()
                .anyMatch(listed -> listed.endsWith("*")
                        ? lower.startsWith(listed.substring(0, listed.length() - 1))
                        : lower.equals(listed));
    }

    private static List<String> load() {
        try (InputStream in = TrackingParameters.class.getResourceAsStream("tracking-parameters.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException("tracking-parameters.txt can't be read", e);
        }
    }
}
