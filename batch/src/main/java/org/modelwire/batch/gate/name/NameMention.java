package org.modelwire.batch.gate.name;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as a sentence says it, all its words together.
 *
 * @param start its first character in the passage's text
 * @param end the character after its last
 * @param keys its words in lower case without marks, in order
 */
public record NameMention(int start, int end, List<String> keys) {

    private static final int GAP = 1;
    /** No name is longer; an article that repeats a capitalised word for ever is read in pieces. */
    private static final int MOST_WORDS = 12;

    /** All names of a sentence in order. */
    public static List<NameMention> in(String text) {
        List<NameMention> mentions = new ArrayList<>();
        for (NameWord word : NameReader.read(text)) {
            NameMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
            boolean joins = last != null
                    && last.keys().size() < MOST_WORDS
                    && word.start() - last.end() <= GAP
                    && isBlank(text, last.end(), word.start());
            List<String> keys = new ArrayList<>(joins ? last.keys() : List.of());
            keys.add(word.key());
            if (joins) {
                mentions.remove(mentions.size() - 1);
            }
            mentions.add(new NameMention(joins ? last.start() : word.start(), word.end(), List.copyOf(keys)));
        }
        return mentions;
    }

    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).isBlank() || text.charAt(from) == '-';
    }

    /** Whether both can name the same: one has all words of the other, or is its initials. */
    public boolean isSame(NameMention other) {
        return covers(other) || other.covers(this);
    }

    private boolean covers(NameMention other) {
        return keys.containsAll(other.keys)
                || other.keys.size() == 1
                        && keys.size() > 1
                        && other.keys.get(0).equals(initials())
                || Places.impliedBy(other.keys.get(0)).stream().anyMatch(String.join("", keys)::equals);
    }

    /** Whether it is a country or a bloc. */
    public boolean isCountry() {
        return !Places.impliedBy(String.join("", keys)).isEmpty();
    }

    private String initials() {
        StringBuilder letters = new StringBuilder();
        keys.forEach(key -> letters.append(key.charAt(0)));
        return letters.toString();
    }
}
