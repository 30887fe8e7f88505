package org.modelwire.batch.gate.entail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.entail.Source.Line;
import org.modelwire.batch.gate.entail.word.Kind;
import org.modelwire.batch.gate.entail.word.Lexicon;
import org.modelwire.batch.gate.entail.word.Relation;
import org.modelwire.batch.gate.entail.word.Term;

/** What stands in the source where a claim has a word of its own: the same neighbours, another word between them. */
final class Slots {

    private static final int REACH = 3;
    private static final int ADJACENT_WORD = 3;
    private static final int NEAR_WORD = 2;
    private static final int FEWEST = 3;
    private static final int FEWEST_FOR_PARAPHRASE = 4;
    private static final int FEWEST_FOR_CONFLICT = 5;
    private static final int SHORTEST = 3;

    /** Stems that fill no slot. */
    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "that", "this", "with", "from", "was", "were", "are", "has", "have", "had", "been",
            "it", "their", "his", "her", "they", "which", "who", "but", "not", "will", "would", "said", "say", "about",
            "into", "than", "also", "after", "befor", "can", "could", "may", "our", "you", "your", "she", "him", "them",
            "there", "these", "those", "when", "where", "while", "be", "more", "most", "some", "such", "other", "all",
            "ani", "its");

    private final Source source;
    private final Lexicon lexicon;

    Slots(Source source, Lexicon lexicon) {
        this.source = source;
        this.lexicon = lexicon;
    }

    /** The words around a slot: those that touch it, and the nearest telling ones; empty where there is none. */
    private record Frame(Term left, Term right, Term farLeft, Term farRight) {

        /** How well the words around a place of a line fit. */
        int fit(Line line, int at) {
            return side(left, farLeft, line, at - 1, at - REACH, at)
                    + side(right, farRight, line, at + 1, at + 1, at + 1 + REACH);
        }

        private static int side(Term near, Term far, Line line, int touching, int from, int to) {
            if (near != null && line.hasBetween(touching, touching + 1, near.stem())) {
                return near.isContent() ? ADJACENT_WORD : NEAR_WORD;
            }
            return far != null && line.hasBetween(from, to, far.stem()) ? NEAR_WORD : 0;
        }
    }

    void read(List<Term> claim, int at, Signs signs) {
        Set<String> own = claim.stream().map(Term::stem).collect(Collectors.toSet());
        Frame frame = new Frame(
                at > 0 ? claim.get(at - 1) : null,
                at + 1 < claim.size() ? claim.get(at + 1) : null,
                telling(claim, at, -1),
                telling(claim, at, 1));
        String there = "";
        int best = FEWEST - 1;
        for (Line line : source.lines()) {
            for (int i = 0; i < line.stems().size() && !line.has(claim.get(at).stem()); i++) {
                String stem = line.stems().get(i);
                if (stem.length() >= SHORTEST && !EMPTY.contains(stem) && !own.contains(stem)) {
                    int fit = frame.fit(line, i);
                    there = fit > best ? stem : there;
                    best = Math.max(best, fit);
                }
            }
        }
        if (!there.isEmpty()) {
            sign(claim.get(at), there, best).ifPresent(signs::add);
        }
    }

    private static Term telling(List<Term> claim, int at, int step) {
        for (int i = at + step; i >= 0 && i < claim.size() && Math.abs(i - at) <= REACH; i += step) {
            if (claim.get(i).isContent()) {
                return claim.get(i);
            }
        }
        return null;
    }

    private Optional<Sign> sign(Term term, String there, int fit) {
        Relation relation = lexicon.around(term.key(), term.kind()).nearest(there::equals);
        boolean manner = term.kind() == Kind.VERB || term.kind() == Kind.ADVERB;
        return switch (relation) {
            case OPPOSITE -> Optional.of(Sign.OPPOSITE_SLOT);
            case SYNONYM, NEAR -> when(fit >= FEWEST_FOR_PARAPHRASE, Sign.PARAPHRASED_SLOT);
            case NONE ->
                manner
                        ? when(fit >= FEWEST_FOR_PARAPHRASE, Sign.REWORDED_SLOT)
                        : when(fit >= FEWEST_FOR_CONFLICT, Sign.OTHER_SLOT);
        };
    }

    private static Optional<Sign> when(boolean holds, Sign sign) {
        return holds ? Optional.of(sign) : Optional.empty();
    }
}
