package org.modelwire.batch.phrase;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.number.NumberWords;
import org.modelwire.batch.gate.text.FunctionWords;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;

/** Finds where a sentence must not be cut: inside a word, and between a number and what it counts or is the number of. */
final class Ties {

    private static final Set<String> LOOSE = Set.copyOf(FunctionWords.ALL);

    private Ties() {}

    /** The first word of each block of words that must stay together, and behind the last one the number of words. */
    static int[] blocks(Passage passage, List<Word> words) {
        return IntStream.rangeClosed(0, words.size())
                .filter(i -> i == 0 || i == words.size() || !isTied(passage, words.get(i - 1), words.get(i)))
                .toArray();
    }

    private static boolean isTied(Passage passage, Word word, Word next) {
        String between = passage.text().substring(word.end(), next.start());
        if (between.chars().noneMatch(Character::isWhitespace)) {
            return !isSign(passage, word) && !isSign(passage, next);
        }
        boolean beside = between.isBlank();
        boolean counts = isNumber(word) && (isCapital(passage, next) || !LOOSE.contains(next.key()));
        boolean named = isDigits(next) && isCapital(passage, word);
        return beside && (counts || named);
    }

    private static boolean isSign(Passage passage, Word word) {
        return CountedWords.isSign(passage.text().charAt(word.start()));
    }

    private static boolean isCapital(Passage passage, Word word) {
        return Character.isUpperCase(passage.text().charAt(word.start()));
    }

    static boolean isNumber(Word word) {
        return isDigits(word)
                || NumberWords.cardinal(word.key()).isPresent()
                || word.key().length() > 1 && NumberWords.scale(word.key()).isPresent();
    }

    private static boolean isDigits(Word word) {
        return Character.isDigit(word.key().charAt(0));
    }
}
