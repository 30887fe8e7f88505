package org.modelwire.batch.article.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two texts for what they say. A publisher who corrects a number has changed an article; one who sets other
 * quotation marks, another advertisement or another word for the same thing has not.
 */
public final class Substance {

    /** Words in a row that make a passage of their own. */
    private static final int PASSAGE = 8;

    /** A text this much shorter than the one before was cut off, by a wall or by us. */
    private static final double CUT = 0.6;

    /** Share of a text that stands word for word in another one of which it is a copy. */
    private static final double COPY = 0.8;

    /** Fewer terms may well be the same by chance, or be a notice that a publisher uses often. */
    private static final int SHORTEST_COPY = 40;

    /** Two texts that differ in more than this many terms each are different without a closer look. */
    private static final int MOST_COMPARED = 3_000;

    /** Letters of a word that a passage shares with its article only if it belongs to it. */
    private static final int TELLING_LENGTH = 6;

    private Substance() {}

    /** Whether the later text says anything else than the earlier one: a number, date, name or negation, or a passage. */
    public static boolean differs(String earlier, String later) {
        Statements before = Statements.of(earlier);
        Statements after = Statements.of(later);
        if (after.size() < CUT * before.size()) {
            return false;
        }
        List<Term> gone = flat(of(before.without(after), after));
        List<Term> come = flat(of(after.without(before), before));
        if (gone.size() > MOST_COMPARED || come.size() > MOST_COMPARED) {
            return true;
        }
        return new Difference(gone, come)
                .runs().stream()
                        .anyMatch(run -> run.size() >= PASSAGE || run.stream().anyMatch(Term::isWeighty));
    }

    /** Whether the later text is that of the earlier one, up to a few words of its own. */
    public static boolean isCopy(String earlier, String later) {
        Statements original = Statements.of(earlier);
        Statements copy = Statements.of(later);
        int own = Statements.size(copy.without(original));
        return copy.size() >= SHORTEST_COPY && copy.size() - own >= COPY * copy.size();
    }

    /** Without sentences that have nothing to do with the text: advertisements stand in articles, too. */
    private static List<List<Term>> of(List<List<Term>> sentences, Statements text) {
        Set<Term> telling = new HashSet<>();
        flat(text.sentences()).stream().filter(Substance::isTelling).forEach(telling::add);
        return sentences.stream()
                .filter(sentence -> sentence.stream().anyMatch(telling::contains)
                        || text.sentences().stream().anyMatch(other -> isChanged(sentence, other)))
                .toList();
    }

    /** Whether half of a sentence stands in another one. */
    private static boolean isChanged(List<Term> sentence, List<Term> other) {
        Set<Term> terms = new HashSet<>(other);
        return 2 * sentence.stream().filter(terms::contains).count() >= sentence.size();
    }

    private static boolean isTelling(Term term) {
        return term.isName() || term.word().length() >= TELLING_LENGTH;
    }

    private static List<Term> flat(List<List<Term>> sentences) {
        return sentences.stream().flatMap(List::stream).toList();
    }
}
