package org.modelwire.batch.gate.wording.word;

import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Telling;

/** Finds what each verb of a sentence is told of. */
final class Subjects {

    static final Set<String> RELATIVE = Set.of("who", "which", "that");

    private static final int FAR = 25;

    private final Telling telling;
    private final Phrases phrases;
    private final Groups groups;
    private final Map<Integer, Set<Integer>> subjects;
    private final Map<Integer, Set<Integer>> objects;

    /**
     * Reads a sentence from its first verb to its last.
     *
     * @param subjects those of the verbs read so far
     * @param objects what those have behind them
     */
    Subjects(
            Telling telling,
            Phrases phrases,
            Groups groups,
            Map<Integer, Set<Integer>> subjects,
            Map<Integer, Set<Integer>> objects) {
        this.telling = telling;
        this.phrases = phrases;
        this.groups = groups;
        this.subjects = subjects;
        this.objects = objects;
    }

    /**
     * Adds them.
     *
     * @param last the verb before; -1 if none
     * @param object what a clause about something has that for its object: "the plant that it builds"
     */
    void find(int verb, int last, Set<Integer> subject, Set<Integer> object) {
        int start = phrases.group(verb);
        if (phrases.form(start).equals("to")) {
            if (last >= 0) {
                Set<Integer> of = objects.get(last).isEmpty() ? subjects.get(last) : objects.get(last);
                if (!(start > 0 && phrases.isMention(start - 1) && of.contains(start - 1))) {
                    of = subjects.get(last);
                }
                subject.addAll(of);
            }
            return;
        }
        int at = start - 1;
        boolean gerund = phrases.isBare(verb) && telling.unit(verb).form().endsWith("ing");
        boolean opener = phrases.isBare(verb) && (gerund || phrases.isParticiple(verb)) && start == 0;
        if (opener || at < 0) {
            forward(verb, subject);
            return;
        }
        if (telling.unit(at).tag().equals("CCONJ")) {
            if (last >= 0) {
                subject.addAll(subjects.get(joined(verb, last)));
            }
            return;
        }
        if (phrases.isHard(start)) {
            return;
        }
        if (gerund
                && (phrases.isMarked(start)
                        || phrases.isAdposition(at)
                        || telling.unit(at).tag().equals("SCONJ"))) {
            if (last >= 0) {
                subject.addAll(subjects.get(last));
            } else {
                forward(verb, subject);
            }
            return;
        }
        if (phrases.isMarked(start)) {
            at = beforeAside(start);
            if (at < 0) {
                return;
            }
        }
        back(at, gerund, subject, object);
    }

    /** "Ordered it to stop selling them and fined it": the verb to which one behind a joint is joined, the last in its own tense. */
    private int joined(int verb, int last) {
        if (isFinite(verb)) {
            for (int i = last; i >= Math.max(0, last - FAR); i--) {
                if (subjects.containsKey(i) && isFinite(i) && phrases.isParticiple(i) == phrases.isParticiple(verb)) {
                    return i;
                }
            }
        }
        return last;
    }

    private boolean isFinite(int verb) {
        return phrases.isBare(verb) && !telling.unit(verb).form().endsWith("ing");
    }

    /** Walks back from a verb to what it is told of, past prepositions and clauses about that. */
    private void back(int from, boolean gerund, Set<Integer> subject, Set<Integer> object) {
        int at = from;
        while (at >= 0) {
            if (RELATIVE.contains(phrases.form(at)) && !telling.unit(at).tag().equals("SCONJ")) {
                relative(at, subject, object);
                return;
            }
            if (!subject.isEmpty()) {
                return;
            }
            if (phrases.isPronoun(at)) {
                subject.add(at);
                at--;
                continue;
            }
            if (phrases.isMention(at)) {
                at = mention(at, gerund, subject);
                continue;
            }
            if (phrases.isVerb(at) && phrases.form(phrases.group(at)).equals("to") && !phrases.isHard(at + 1)) {
                at = phrases.group(at) - 1;
                continue;
            }
            if (phrases.isVerb(at) || phrases.isHard(at + 1)) {
                // "Employees who asked a chatbot paid": the verb of a clause about the subject.
                return;
            }
            at--;
        }
    }

    private void relative(int at, Set<Integer> subject, Set<Integer> object) {
        int before = at - 1;
        while (before >= 0 && !phrases.isMention(before)) {
            before--;
        }
        if (before >= 0) {
            (subject.isEmpty() ? subject : object).add(before);
        }
    }

    /** Looks at a name, number or noun before a verb; the place to go on from, -1 if none. */
    private int mention(int at, boolean gerund, Set<Integer> subject) {
        int from = phrases.start(at);
        if (gerund) {
            subject.add(at);
            return -1;
        }
        int verbBefore = from - 1;
        if (verbBefore >= 0
                && phrases.isVerb(verbBefore)
                && subjects.containsKey(verbBefore)
                && !phrases.isMarked(from)) {
            int group = phrases.group(verbBefore);
            boolean about = group > 0 && RELATIVE.contains(phrases.form(group - 1));
            if (about) {
                subject.addAll(subjects.get(verbBefore));
                return -1;
            }
            if (phrases.form(group).equals("to")) {
                return group - 1;
            }
        }
        if (phrases.isAdposition(from - 1) && !phrases.isMarked(from)) {
            boolean ends = phrases.isMarked(from - 1) && from > 1 && !phrases.isMention(from - 2);
            return ends ? -1 : from - 2;
        }
        subject.add(at);
        groups.joined(from, subject);
        return phrases.isMarked(from) ? -1 : from - 1;
    }

    /** "Opposed by residents, the plan was approved": what a clause without a subject is told of. */
    private void forward(int verb, Set<Integer> subject) {
        for (int i = verb + 1; i < telling.size(); i++) {
            if (phrases.isMarked(i) && !phrases.isHard(i)) {
                int head = phrases.head(i);
                if (head >= 0) {
                    groups.group(head, subject);
                }
                return;
            }
        }
    }

    /** The place before the aside that ends right before a place: "Tallis, which noticed it, has". */
    private int beforeAside(int start) {
        for (int i = start - 1; i > 0; i--) {
            if (phrases.isHard(i)) {
                return -1;
            }
            if (phrases.isMarked(i)) {
                return i - 1;
            }
        }
        return start - 1;
    }
}
