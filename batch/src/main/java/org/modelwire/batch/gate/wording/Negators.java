package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Frames;
import org.modelwire.batch.gate.wording.word.Phrases;

/** The words of sentences that deny, each with what it denies; read once. */
final class Negators {

    private static final Set<String> NOT =
            Set.of("not", "never", "cannot", "nor", "no", "none", "nobody", "nothing", "neither", "without");
    private static final Set<String> WHOLE = Set.of("none", "nobody", "nothing", "neither", "no-one");
    private static final Set<String> FAIL = Set.of("fail", "refuse", "decline");
    private static final Set<String> LIFTED =
            Set.of("only", "just", "least", "doubt", "matter", "later", "fewer", "less", "more");
    private static final Set<String> PASSED = Set.of(
            "to", "be", "been", "being", "a", "an", "the", "any", "yet", "ever", "so", "far", "even", "both", "its",
            "their", "his", "her", "of", "longer", "than");
    private static final int WIDE = 3;

    /**
     * A word that denies.
     *
     * @param at where it stands
     * @param focus the first word that it denies; -1 if none
     * @param reach all that it may deny
     */
    record Negator(int at, int focus, Set<Integer> reach, boolean contrast) {}

    private final Map<Telling, List<Negator>> known = new IdentityHashMap<>();

    /** Those of a sentence. */
    List<Negator> of(Telling telling) {
        return known.computeIfAbsent(telling, Negators::read);
    }

    private static List<Negator> read(Telling telling) {
        List<Negator> negators = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            if (denies(telling, i)) {
                negators.add(negator(telling, i));
            }
        }
        return negators;
    }

    private static String form(Telling telling, int at) {
        return at < 0 || at >= telling.size() ? "" : telling.unit(at).form();
    }

    private static boolean denies(Telling telling, int at) {
        Unit unit = telling.unit(at);
        if (!unit.isWord()) {
            return false;
        }
        String next = form(telling, at + 1);
        if (NOT.contains(unit.form()) || unit.form().endsWith("n't")) {
            return !LIFTED.contains(next) && !(unit.form().equals("not") && next.equals("until"));
        }
        return FAIL.contains(unit.lemma()) && refuses(telling, at)
                || unit.lemma().equals("stop-short") && next.equals("of")
                || unit.form().equals("yet") && next.equals("to")
                || unit.form().equals("unable")
                || unit.form().equals("rather") && next.equals("than") && !isFigure(telling, at + 2)
                || unit.form().equals("instead") && next.equals("of");
    }

    /** "Refused to", also with an aside between: "refused, however, to". */
    private static boolean refuses(Telling telling, int at) {
        Phrases phrases = new Phrases(telling);
        return form(telling, at + 1).equals("to") && !phrases.isMarked(at + 1)
                || phrases.isAside(at + 1) && form(telling, at + 2).equals("to");
    }

    /** "71 per cent rather than 88" compares, and says nothing of what was not. */
    private static boolean isFigure(Telling telling, int at) {
        return at < telling.size() && telling.unit(at).is(Unit.Kind.FIGURE);
    }

    private static Negator negator(Telling telling, int at) {
        Phrases phrases = new Phrases(telling);
        String form = form(telling, at);
        boolean contrast = form.equals("rather")
                || form.equals("instead")
                || at > 0 && form.equals("not") && (telling.unit(at - 1).tag().equals("CCONJ") || phrases.isMarked(at));
        int focus = -1;
        Set<Integer> reach = new TreeSet<>();
        int met = 0;
        for (int i = at + 1; i < telling.size() && met < WIDE && !phrases.isHard(i); i++) {
            Unit unit = telling.unit(i);
            if (telling.opensPredicate(i)) {
                break;
            }
            boolean counts = phrases.isVerb(i) || unit.tells() && !PASSED.contains(unit.form());
            if (!counts || unit.tag().equals("AUX") || phrases.isAside(i)) {
                continue;
            }
            if (met > 0 && contrast && phrases.isMarked(i)) {
                break;
            }
            met++;
            reach.add(i);
            boolean fits = !WHOLE.contains(form) || phrases.isVerb(i);
            if (focus < 0 && fits) {
                focus = i;
            }
        }
        if (!contrast) {
            met = 0;
            for (int i = at - 1; i >= 0 && met < 2 && telling.clauses()[i] == telling.clauses()[at]; i--) {
                if (telling.unit(i).tells() && !telling.unit(i).tag().equals("AUX")) {
                    reach.add(i);
                    met++;
                }
            }
        }
        if (focus >= 0 && phrases.isVerb(focus)) {
            reach.addAll(new Frames(telling, false).subjects(focus));
        }
        return new Negator(at, focus, reach, form.equals("rather") || form.equals("instead"));
    }
}
