package org.modelwire.batch.phrase;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.entail.word.Stems;
import org.modelwire.batch.gate.text.FunctionWords;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Quotation;
import org.modelwire.batch.gate.text.Word;

/** The words of a sentence of ours, as far as others can be found by them. Serves one thread. */
final class OwnWords {

    private static final Set<String> TELLING_NOTHING = Set.copyOf(FunctionWords.ALL);

    /** Readers look for a number first. */
    private static final int NUMBER = 3;

    private final Stems stems;
    private final Set<String> telling = new HashSet<>();
    private final List<List<String>> quotations;

    OwnWords(String sentence, Stems stems) {
        this.stems = stems;
        Passage passage = Passage.of(sentence);
        for (Word word : passage.words()) {
            if (isTelling(word)) {
                telling.add(stem(word));
            }
        }
        quotations = Quotation.in(passage).stream()
                .flatMap(quotation -> quotation.stretches(passage).stream())
                .filter(words -> words.size() > 1)
                .map(words -> words.stream().map(Word::key).toList())
                .toList();
    }

    private static boolean isTelling(Word word) {
        return !TELLING_NOTHING.contains(word.key())
                && Character.isLetterOrDigit(word.key().charAt(0));
    }

    private String stem(Word word) {
        return stems.of(Stems.bare(word.key()));
    }

    /** How much a word of others tells of the sentence: nothing if the sentence does not have it, in whatever form. */
    int weight(Word word) {
        if (!isTelling(word) || !telling.contains(stem(word))) {
            return 0;
        }
        return Ties.isNumber(word) ? NUMBER : 1;
    }

    /** Which of some words the sentence has between quotation marks, in the same order. */
    BitSet quotedFrom(List<Word> words) {
        BitSet quoted = new BitSet(words.size());
        List<String> keys = words.stream().map(Word::key).toList();
        for (List<String> quotation : quotations) {
            int at = Collections.indexOfSubList(keys, quotation);
            if (at >= 0) {
                quoted.set(at, at + quotation.size());
            }
        }
        return quoted;
    }
}
