package org.modelwire.web.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds names that a reader may have meant by a mistyped word. */
public final class NearNames {

    /** From this length on, a word may have two slips instead of one. */
    private static final int LONG_WORD = 6;

    private static final int SHORTEST = 3;

    /** What differs counts in letters; equal ones in alphabetical order. */
    private record Near(String name, int distance) {}

    private NearNames() {}

    /**
     * The names that are near.
     *
     * @param text what was typed; each of its words is compared with each word of a name, and the whole with the whole
     * @return the nearest first, at most so many
     */
    static List<String> of(String text, Collection<String> names, int most) {
        String typed = text.toLowerCase(Locale.ROOT).strip();
        return names.stream()
                .distinct()
                .flatMap(name -> near(typed, name).stream())
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(most)
                .map(Near::name)
                .toList();
    }

    private static Optional<Near> near(String typed, String name) {
        String known = name.toLowerCase(Locale.ROOT);
        int best = distance(typed, known).orElse(Integer.MAX_VALUE);
        for (String word : typed.split("\\s+")) {
            for (String part : known.split("\\s+")) {
                best = Math.min(best, distance(word, part).orElse(Integer.MAX_VALUE));
            }
        }
        return best == Integer.MAX_VALUE ? Optional.empty() : Optional.of(new Near(name, best));
    }

    /**
     * How many letters must be put in, left out, changed or swapped with the next one; empty if too many.
     *
     * @see <a href="https://doi.org/10.1145/363958.363994">Damerau 1964</a>
     */
    public static OptionalInt distance(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) >= LONG_WORD ? 2 : 1;
        if (one.length() < SHORTEST || other.length() < SHORTEST || Math.abs(one.length() - other.length()) > allowed) {
            return OptionalInt.empty();
        }
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, one, other, i, j);
            }
        }
        int distance = rows[one.length()][other.length()];
        return distance <= allowed ? OptionalInt.of(distance) : OptionalInt.empty();
    }

    private static int cheapest(int[][] rows, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cost = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, rows[i - 2][j - 2] + 1) : cost;
    }
}
