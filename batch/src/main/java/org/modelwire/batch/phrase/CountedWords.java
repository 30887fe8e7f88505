package org.modelwire.batch.phrase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;

/** The words of a text as they are counted here: where a script has no blanks between words, each of its signs is one. */
final class CountedWords {

    private static final Set<Character.UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** The first character of any of these scripts. */
    private static final char FIRST = '\u0e00';

    private CountedWords() {}

    static List<Word> in(Passage passage) {
        List<Word> words = new ArrayList<>(passage.words().size());
        for (Word word : passage.words()) {
            int from = word.start();
            for (int i = word.start(); i < word.end(); i++) {
                if (isSign(passage.text().charAt(i))) {
                    add(passage, from, i, words);
                    add(passage, i, i + 1, words);
                    from = i + 1;
                }
            }
            if (from == word.start()) {
                words.add(word);
            } else {
                add(passage, from, word.end(), words);
            }
        }
        return words;
    }

    private static void add(Passage passage, int start, int end, List<Word> words) {
        if (start < end) {
            words.add(new Word(passage.text().substring(start, end).toLowerCase(Locale.ROOT), start, end));
        }
    }

    static boolean isSign(char character) {
        return character >= FIRST && WITHOUT_BLANKS.contains(Character.UnicodeScript.of(character));
    }
}
