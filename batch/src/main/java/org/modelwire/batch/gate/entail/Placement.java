package org.modelwire.batch.gate.entail;

import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.entail.Source.Line;
import org.modelwire.batch.gate.entail.word.Kind;
import org.modelwire.batch.gate.entail.word.Term;

/** Whether names and numbers of a claim stand in the source beside the same words as in the claim. */
final class Placement {

    private static final int REACH = 6;
    private static final double FADING = 0.3;
    /** Less than six tenths of the context that the best sentence has means that the source speaks of something else. */
    private static final double MOST_LACKING = 0.4;

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Source source;

    Placement(Source source) {
        this.source = source;
    }

    /** Reads the telling words of a claim, in order. */
    void read(List<Term> content, Signs signs) {
        for (int i = 0; i < content.size(); i++) {
            Term term = content.get(i);
            boolean number = term.kind() == Kind.NUMBER || WEEKDAYS.contains(term.key());
            if ((number || term.kind() == Kind.NAME) && lacking(content, i) > MOST_LACKING) {
                signs.add(number ? Sign.NUMBER_DISPLACED : Sign.NAME_DISPLACED);
            }
        }
    }

    /** How much less of its context a word has in the source than the best sentence has, 0 to 1. */
    private double lacking(List<Term> content, int at) {
        String stem = content.get(at).stem();
        if (!source.knows(stem)) {
            return 0;
        }
        double best = 0;
        double own = 0;
        for (Line line : source.lines()) {
            double shared = shared(content, at, line);
            best = Math.max(best, shared);
            own = line.has(stem) ? Math.max(own, shared) : own;
        }
        return best == 0 ? 0 : 1 - own / best;
    }

    private double shared(List<Term> content, int at, Line line) {
        double shared = 0;
        for (int j = Math.max(0, at - REACH); j <= Math.min(content.size() - 1, at + REACH); j++) {
            String stem = content.get(j).stem();
            if (!stem.equals(content.get(at).stem()) && line.has(stem)) {
                shared += source.weight(stem) / (1 + FADING * Math.abs(at - j));
            }
        }
        return shared;
    }
}
