package org.modelwire.config.backup;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of a schema: numbers with dots, of which the first counts most.
 *
 * @param text as the history of the schema has it, such as {@code 006.1}
 */
public record SchemaVersion(String text) implements Comparable<SchemaVersion> {

    private static final Pattern TEXT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})*");
    private static final Pattern MIGRATION = Pattern.compile("(?:.*/)?V(\\d+(?:_\\d+)*)__[^/]*\\.sql");

    public SchemaVersion {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no version of a schema: " + text);
        }
    }

    /** The version that a migration leads to, by the name of its file; empty if it is none. */
    public static Optional<SchemaVersion> ofMigration(String fileName) {
        Matcher migration = MIGRATION.matcher(fileName);
        return migration.matches()
                ? Optional.of(new SchemaVersion(migration.group(1).replace('_', '.')))
                : Optional.empty();
    }

    /** The newest of some. */
    public static Optional<SchemaVersion> newest(Stream<SchemaVersion> versions) {
        return versions.max(SchemaVersion::compareTo);
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return Stream.of(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    /** Versions are equal as numbers: {@code 6} is {@code 006}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SchemaVersion version && Arrays.equals(numbers(), version.numbers());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers());
    }

    @Override
    public String toString() {
        return text;
    }
}
