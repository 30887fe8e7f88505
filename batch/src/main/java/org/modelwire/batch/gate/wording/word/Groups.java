package org.modelwire.batch.gate.wording.word;

import java.util.Set;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;

/** Noun phrases that are joined into one, such as "Norway, Finland and Iceland". */
final class Groups {

    private final Telling telling;
    private final Phrases phrases;

    Groups(Telling telling, Phrases phrases) {
        this.telling = telling;
        this.phrases = phrases;
    }

    /** Adds a head and those that follow and are joined to it. */
    void group(int head, Set<Integer> group) {
        group.add(head);
        int at = head + 1;
        while (at < telling.size()) {
            boolean joint = telling.unit(at).tag().equals("CCONJ");
            boolean comma = phrases.isMarked(at) && !phrases.isHard(at);
            if (!joint && !comma) {
                return;
            }
            int next = phrases.head(joint ? at + 1 : at);
            if (next < 0 || phrases.isPronoun(next) || isClause(joint ? at + 1 : at, next)) {
                return;
            }
            if (comma && !joint && isApposed(head, next)) {
                group.add(next);
                return;
            }
            if (comma
                    && !joint
                    && !(telling.unit(next).is(Unit.Kind.NAME)
                            && telling.unit(head).is(Unit.Kind.NAME))) {
                return;
            }
            group.add(next);
            at = next + 1;
        }
    }

    /** "By a contractor, Rafii,": a name between marks behind a noun is the noun's own. */
    private boolean isApposed(int head, int name) {
        int behind = name + 1;
        return telling.unit(name).is(Unit.Kind.NAME)
                && !telling.unit(head).is(Unit.Kind.NAME)
                && (behind == telling.size()
                        || phrases.isMarked(behind)
                                && !telling.unit(behind).tag().equals("CCONJ"));
    }

    /** Adds those that stand before a phrase and are joined to it. */
    void joined(int from, Set<Integer> subject) {
        int at = from;
        while (at > 1) {
            boolean joint = telling.unit(at - 1).tag().equals("CCONJ");
            boolean comma = phrases.isMarked(at);
            int before = joint ? at - 2 : comma ? at - 1 : -1;
            if (before < 0 || !phrases.isMention(before) || comma && !joint && subject.size() < 2) {
                return;
            }
            int start = phrases.start(before);
            if (phrases.isAdposition(start - 1) || start > 0 && phrases.isVerb(start - 1)) {
                return;
            }
            subject.add(before);
            at = start;
        }
    }

    /** "Says the union sued": a noun phrase that begins a clause. */
    boolean isClause(int from, int head) {
        if (Subjects.RELATIVE.contains(phrases.form(from))
                || telling.unit(from).tag().equals("SCONJ")) {
            return true;
        }
        int next = head + 1;
        return next < telling.size() && !phrases.isMarked(next) && isFinite(next);
    }

    private boolean isFinite(int at) {
        for (int i = at; i < Math.min(telling.size(), at + 4); i++) {
            if (phrases.isVerb(i)) {
                return !telling.unit(i).form().endsWith("ing")
                        && phrases.group(i) == at
                        && !phrases.form(at).equals("to");
            }
            if (!telling.unit(i).tag().equals("AUX")
                    && !telling.unit(i).tag().equals("ADV")
                    && !telling.unit(i).tag().equals("PART")) {
                return telling.unit(at).tag().equals("AUX");
            }
        }
        return telling.unit(at).tag().equals("AUX");
    }
}
