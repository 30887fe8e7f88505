package org.modelwire.batch.gate.wording.word;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;

/** Finds of whom a number is told, also where its verb is left out: "the first paid 31, the second 27". */
final class NumberOwners {

    private static final int FAR = 25;

    private final Telling telling;
    private final Phrases phrases;
    private final Map<Integer, Set<Integer>> subjects;
    private final Map<Integer, Set<Integer>> objects;

    NumberOwners(
            Telling telling, Phrases phrases, Map<Integer, Set<Integer>> subjects, Map<Integer, Set<Integer>> objects) {
        this.telling = telling;
        this.phrases = phrases;
        this.subjects = subjects;
        this.objects = objects;
    }

    /** The places of them. */
    Set<Integer> of(int at) {
        int behind = behind(at);
        if (behind >= 0) {
            return Set.of(behind);
        }
        int from = at;
        while (from > 0 && !isJoint(from)) {
            from--;
        }
        if (from == at && isAside(at - 1)) {
            from = at - 1;
            do {
                from--;
            } while (from > 0 && !isJoint(from));
        }
        int to = at + 1;
        while (to < telling.size() && !isJoint(to)) {
            to++;
        }
        for (int i = at - 1; i >= Math.max(from, at - FAR); i--) {
            int head = phrases.form(i).equals("by") ? phrases.head(i + 1) : -1;
            if (head >= 0 && head < at && !isVerbal(i, at)) {
                return Set.of(head);
            }
        }
        return isVerbal(from, to) ? byVerb(from, at) : leading(from, at);
    }

    /** "14 for those", "four of the 17 points to Samia", "thirteen are attributed to the pipes"; -1 if it is told of nothing so. */
    private int behind(int at) {
        int i = at + 1;
        if (phrases.form(i).equals("of")) {
            int whole = phrases.head(i + 1);
            i = whole < 0 ? i : whole + 1;
        }
        if (phrases.isAdposition(i) && isUnlike(at, i + 1)) {
            i += 2;
        }
        while (i < telling.size() && telling.unit(i).tag().equals("AUX")) i++;
        if (i < telling.size() && phrases.isVerb(i) && phrases.isPassive(i)) {
            i++;
        }
        boolean governed = phrases.isAdposition(at - 1);
        boolean linked = (phrases.form(i).equals("for") || phrases.form(i).equals("to") && !governed)
                && i < telling.size()
                && !phrases.isMarked(i);
        int head = linked ? phrases.head(i + 1) : -1;
        return head >= 0 && telling.unit(head).is(Unit.Kind.FIGURE) ? -1 : head;
    }

    /** "85 million over five years to the press": a number of another kind. */
    private boolean isUnlike(int one, int other) {
        return other < telling.size()
                && telling.unit(other).is(Unit.Kind.FIGURE)
                && !telling.unit(other)
                        .figure()
                        .orElseThrow()
                        .isLike(telling.unit(one).figure().orElseThrow());
    }

    private boolean isVerbal(int from, int to) {
        for (int i = from; i < to; i++) {
            if (telling.unit(i).tag().equals("AUX") || phrases.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** "The firm paid 22", and "fined it 22": whoever gets something, if he stands between. */
    private Set<Integer> byVerb(int from, int at) {
        Set<Integer> whom = new TreeSet<>();
        for (int i = from; i < at; i++) {
            if (phrases.isVerb(i)
                    && (objects.get(i).contains(at) || objects.get(i).contains(phrases.head(at)))) {
                whom.addAll(objects.get(i).contains(at - 1) ? Set.of(at - 1) : subjects.get(i));
            }
        }
        return whom;
    }

    /** A name between two marks. */
    private boolean isAside(int at) {
        return at > 0 && telling.unit(at).is(Unit.Kind.NAME) && phrases.isMarked(at);
    }

    /** "And the cranes 31", "and the program, Toux, 81". */
    private Set<Integer> leading(int from, int at) {
        int first = telling.unit(from).tag().equals("CCONJ") ? from + 1 : from;
        int head = phrases.head(first);
        int before = head == at ? at - 1 : head;
        return before >= first && before < at && phrases.isMention(before) ? Set.of(before) : Set.of();
    }

    private boolean isJoint(int at) {
        return phrases.isMarked(at)
                || telling.unit(at).tag().equals("CCONJ")
                || telling.unit(at).tag().equals("SCONJ");
    }
}
