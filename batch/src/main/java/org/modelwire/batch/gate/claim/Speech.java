package org.modelwire.batch.gate.claim;

import java.util.List;
import java.util.Set;

/** Which words of saying say that somebody speaks, and which tell a deed. */
public final class Speech {

    private static final Set<String> BOTH = Set.of("add", "report");
    private static final Set<String> RELATIVE = Set.of("that", "which", "whom");
    private static final Set<String> CALLS = Set.of("for", "on");

    private static final int FAR = 12;

    private Speech() {}

    /** Whether a word of saying tells what was done: "added filters", "attempts that victims reported", "write in dialect". */
    public static boolean isDeed(Telling telling, int at) {
        return isDeed(telling.units(), telling.clauses(), at) || isCall(telling.units(), at);
    }

    static boolean isDeed(List<Unit> units, int[] clauses, int at) {
        return isAdding(units, clauses, at) || isWriting(units, clauses, at) || isAbout(units, clauses, at);
    }

    /** "Called for compensation": what somebody wants. */
    static boolean isCall(List<Unit> units, int at) {
        return units.get(at).lemma().equals("call")
                && at + 1 < units.size()
                && CALLS.contains(units.get(at + 1).form());
    }

    private static boolean isAdding(List<Unit> units, int[] clauses, int at) {
        return BOTH.contains(units.get(at).lemma())
                && isWithin(clauses, at + 1, at)
                && (units.get(at + 1).isNoun()
                        || units.get(at + 1).is(Unit.Kind.FIGURE)
                        || Set.of("DET", "ADJ", "NUM")
                                .contains(units.get(at + 1).tag()))
                && !units.get(at + 1).form().equals("that");
    }

    private static boolean isWriting(List<Unit> units, int[] clauses, int at) {
        return units.get(at).lemma().equals("write")
                && isWithin(clauses, at + 1, at)
                && isWithin(clauses, at - 1, at)
                && !units.get(at + 1).is(Unit.Kind.NAME)
                && !units.get(at + 1).form().equals("that");
    }

    /** The last word of a clause about something that is said, done or written; what is called has a name behind that. */
    private static boolean isAbout(List<Unit> units, int[] clauses, int at) {
        int first = at;
        while (isWithin(clauses, first - 1, at) && at - first < FAR) {
            first--;
        }
        return units.get(at).isVerb()
                && !units.get(at).lemma().equals("call")
                && !isWithin(clauses, at + 1, at)
                && first > 0
                && first < at - 1
                && RELATIVE.contains(units.get(first).form())
                && units.get(first - 1).isNoun();
    }

    private static boolean isWithin(int[] clauses, int at, int of) {
        return at >= 0 && at < clauses.length && clauses[at] == clauses[of];
    }
}
