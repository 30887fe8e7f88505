package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.ManyPatterns;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.WordList;

/**
 * Finds sentences of a source that give orders to a language model, openly or in disguise ({@code /gate/instructions.txt}).
 * An article about such orders may be found too; it is for an editor as well.
 */
final class InstructionFinder {

    private static final ManyPatterns INSTRUCTIONS = new ManyPatterns(WordList.lines("instructions.txt"));

    private static final Pattern MARKS_BEFORE = Pattern.compile("^[\\s\"'(\\[*_>-]+");

    /** A sentence that is longer is no sentence; only its beginning is read. */
    private static final int LONGEST = 2_000;

    private static final int LEAST_LETTERS = 12;

    private InstructionFinder() {}

    /**
     * An order that was found.
     *
     * @param sentence of the source
     * @param words the words that give it away, in the reading in which they were found
     */
    record Instruction(Passage sentence, String words) {}

    /** Every order in the title and text of a source. */
    static List<Instruction> in(Ground source) {
        List<Instruction> found = new ArrayList<>();
        for (Passage sentence : source.sentences()) {
            find(sentence.original()).ifPresent(words -> found.add(new Instruction(sentence, words)));
        }
        return found;
    }

    /** The words that give an order away, in any reading of a sentence. */
    static Optional<String> find(String sentence) {
        if (sentence.codePoints()
                        .filter(Character::isLetter)
                        .limit(LEAST_LETTERS)
                        .count()
                < LEAST_LETTERS) {
            return Optional.empty();
        }
        String original = sentence.substring(0, Math.min(sentence.length(), LONGEST));
        String plain = Passage.of(original).text();
        return match(plain)
                .or(() -> original.equals(plain) ? Optional.empty() : match(original))
                .or(() -> Disguise.readings(plain).stream()
                        .filter(reading -> !reading.equals(plain))
                        .flatMap(reading -> match(reading).stream())
                        .findFirst());
    }

    private static Optional<String> match(String text) {
        return INSTRUCTIONS.find(MARKS_BEFORE.matcher(text).replaceFirst("")).map(String::strip);
    }
}
