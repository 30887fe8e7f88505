package org.modelwire.batch.gate.entail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.batch.gate.entail.Source.Line;
import org.modelwire.batch.gate.entail.word.Term;

/** Whether what a claim denies is denied by the source too. */
final class Negation {

    private static final int REACH = 5;
    private static final int DENIED_WORDS = 2;

    /** Stems. */
    private static final Set<String> NEGATORS = Set.of(
            "not", "no", "never", "none", "nothing", "nobodi", "neither", "nor", "without", "cannot", "hard", "bare",
            "fail", "deni", "refus", "unabl", "lack", "avoid", "prevent", "reject", "despit");

    private final Source source;

    Negation(Source source) {
        this.source = source;
    }

    void read(List<Term> claim, List<Line> anchors, Signs signs) {
        for (int i = 0; i < claim.size(); i++) {
            if (negates(claim.get(i).stem())) {
                sign(claim.subList(i + 1, claim.size()), anchors).ifPresent(signs::add);
            }
        }
    }

    private Optional<Sign> sign(List<Term> denied, List<Line> anchors) {
        boolean agreed = denied.stream()
                .filter(Term::isContent)
                .limit(DENIED_WORDS)
                .anyMatch(term -> source.lines().stream().anyMatch(line -> isDenied(term.stem(), line)));
        if (agreed) {
            return Optional.empty();
        }
        boolean near = anchors.stream().flatMap(line -> line.stems().stream()).anyMatch(Negation::negates);
        return Optional.of(near ? Sign.NEGATION_ELSEWHERE : Sign.NEGATION_ADDED);
    }

    private static boolean isDenied(String stem, Line line) {
        if (!line.has(stem)) {
            return false;
        }
        int since = REACH + 1;
        for (String here : line.stems()) {
            if (here.equals(stem) && since <= REACH) {
                return true;
            }
            since = negates(here) ? 1 : since + 1;
        }
        return false;
    }

    private static boolean negates(String stem) {
        return NEGATORS.contains(stem) || stem.endsWith("n't");
    }
}
