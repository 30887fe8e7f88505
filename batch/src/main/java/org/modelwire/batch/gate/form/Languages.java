package org.modelwire.batch.gate.form;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;
import org.modelwire.batch.gate.text.WordList;

/**
 * Tells English from other languages by script and by function words: enough for one yes-or-no question about prose, and a
 * thousandth of the size of a trained detector.
 *
 * <p>Source: the short-word method of G. Grefenstette, "Comparing two language identification schemes", JADT 1995.
 */
final class Languages {

    static final String ENGLISH = "en";

    /** Below this, function words say nothing. */
    private static final int LEAST_WORDS = 8;

    private static final int LEAST_LETTERS = 8;
    private static final double OTHER_SCRIPT = 0.3;
    private static final double LEAST_SHARE = 0.2;

    private static final Map<String, Set<String>> WORDS = read();

    private Languages() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String line : WordList.lines("function-words.txt")) {
            String[] sides = line.split(":\\s*", 2);
            words.put(sides[0], Arrays.stream(sides[1].split("\\s+")).collect(Collectors.toUnmodifiableSet()));
        }
        return words;
    }

    /** The language that a passage is written in, if that is clearly another one than English: a tag, or "other script". */
    static Optional<String> foreign(Passage passage) {
        if (isOtherScript(passage.text())) {
            return Optional.of("another script");
        }
        List<String> keys = passage.words().stream().map(Word::key).toList();
        if (keys.size() < LEAST_WORDS) {
            return Optional.empty();
        }
        long english = count(keys, ENGLISH);
        return WORDS.keySet().stream()
                .filter(tag -> !tag.equals(ENGLISH))
                .max(Comparator.comparingLong(tag -> count(keys, tag)))
                .filter(tag ->
                        count(keys, tag) >= Math.max(2, keys.size() * LEAST_SHARE) && count(keys, tag) > english * 2);
    }

    private static long count(List<String> keys, String tag) {
        return keys.stream().filter(WORDS.get(tag)::contains).count();
    }

    private static boolean isOtherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long other = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                .count();
        return letters >= LEAST_LETTERS && other > letters * OTHER_SCRIPT;
    }
}
