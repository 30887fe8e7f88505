package org.modelwire.batch.gate.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists that ship with the gates: one entry a line, {@code #} starts a comment. */
public final class WordList {

    private WordList() {}

    /**
     * Reads a list from {@code /gate/}.
     *
     * @throws IllegalStateException if the list is not in the archive
     */
    public static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/gate/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the archive lacks /gate/" + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("(^|\\s+)# .*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
