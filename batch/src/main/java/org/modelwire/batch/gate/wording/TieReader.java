package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.role.Mark;
import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;
import org.modelwire.batch.gate.wording.Tie.Role;

/** Reads what the names and numbers of a sentence have to do with its other words. */
final class TieReader {

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "from", "with", "for", "to", "at", "against", "on", "between", "near", "over", "under", "into",
            "about");
    private static final Set<String> SAYING =
            Set.of("say", "said", "says", "tell", "told", "add", "added", "adding", "adds", "write", "wrote");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their", "his", "her");
    private static final Set<String> NOMINATIVE = Set.of("he", "she", "they", "it", "we", "i");
    private static final Set<String> RELATIVE = Set.of("which", "who");
    private static final Set<String> JOINTS = Set.of("and", "or");
    private static final int FAR = 7;
    private static final int NEAR = 3;
    private static final int PHRASE = 5;

    private final Scene scene;
    private final boolean headline;
    private final Map<Integer, Unit> units;

    /**
     * Reads a sentence.
     *
     * @param units its words by the place where they start
     * @param headline whether its past forms are passive: headlines tell deeds in the present
     */
    TieReader(Scene scene, Map<Integer, Unit> units, boolean headline) {
        this.headline = headline;
        this.scene = scene;
        this.units = units;
    }

    /** Whether a part names or counts something. */
    boolean isMention(int at) {
        return scene.part(at).is(Kind.NAME) || scene.part(at).is(Kind.FIGURE) || isNoun(at);
    }

    /** Whether it is the last noun of a phrase. */
    private boolean isNoun(int at) {
        return isNounWord(at)
                && !(isBeside(at) && (isNounWord(at + 1) || scene.part(at + 1).is(Kind.NAME)))
                && !(at > 0 && isBeside(at - 1) && scene.part(at - 1).is(Kind.NAME) && !isOwning(at - 1));
    }

    private boolean isBeside(int at) {
        return at + 1 < scene.size() && scene.isTogether(at, at + 1);
    }

    /** The last noun of the phrase in which a word stands. */
    private int headOfPhrase(int at) {
        int head = at;
        while (isBeside(head) && isNounWord(head + 1)) {
            head++;
        }
        return head;
    }

    private boolean isNounWord(int at) {
        Unit unit = units.get(scene.part(at).start());
        return unit != null && unit.is(Unit.Kind.CONTENT) && unit.isNoun();
    }

    private boolean isVerb(int at) {
        Unit unit = units.get(scene.part(at).start());
        boolean verb = scene.part(at).is(Kind.VERB);
        if (unit == null || !unit.isWord()) {
            return verb;
        }
        if (at > 0 && isOwning(at - 1) && !unit.form().endsWith("ed")) {
            return false;
        }
        boolean participle = verb && !unit.isNoun() && unit.form().endsWith("ed");
        return unit.isVerb() && unit.tells() || participle;
    }

    private boolean isWord(int at) {
        return !isVerb(at) && (scene.part(at).is(Kind.WORD) || scene.part(at).is(Kind.VERB));
    }

    /** All ties of a name or number. */
    List<Tie> of(int at) {
        List<Tie> ties = new ArrayList<>();
        if (!scene.part(at).is(Kind.FIGURE)) {
            name(at, ties);
        } else {
            figure(at, ties);
        }
        return ties;
    }

    private void name(int at, List<Tie> ties) {
        if (isOwning(at)) {
            next(at, 1, NEAR).forEach(i -> ties.add(new Tie(Role.OWNS, scene.part(headOfPhrase(i)))));
            verb(at, 1).forEach(verb -> ties.add(new Tie(Role.OWNER, scene.part(verb))));
            return;
        }
        if (scene.part(at).is(Kind.NAME) && isBeside(at) && isNounWord(at + 1)) {
            ties.add(new Tie(Role.OWNS, scene.part(headOfPhrase(at + 1))));
            verb(at, 1).forEach(verb -> ties.add(new Tie(Role.OWNER, scene.part(verb))));
            return;
        }
        String before = before(at);
        if (before.equals("than")) {
            ties.add(new Tie(Role.LEFT, scene.part(at)));
            return;
        }
        if (at > 0 && isWord(at - 1) && scene.isTogether(at - 1, at)) {
            ties.add(new Tie(Role.TITLED, scene.part(at - 1)));
        }
        if (before.equals("by")) {
            int by = by(at);
            if (by > 0 && isNounWord(by - 1)) {
                ties.add(new Tie(Role.OWNS, scene.part(by - 1)));
            } else {
                verb(at, -1).forEach(verb -> ties.add(new Tie(Role.DOES, scene.part(verb))));
            }
            return;
        }
        if (JOINTS.contains(before) && isGovernedBefore(at)) {
            return;
        }
        if (PREPOSITIONS.contains(before)) {
            int head = head(at);
            if (head >= 0) {
                ties.add(new Tie(before.equals("of") ? Role.OWNS : Role.LINKED, scene.part(head)));
            }
            return;
        }
        if (RELATIVE.contains(scene.form(at + 1))) {
            aside(at).forEach(verb -> ties.add(new Tie(isPassive(verb) ? Role.SUFFERS : Role.DOES, scene.part(verb))));
        }
        for (int verb : isObject(at) ? List.<Integer>of() : verb(at, 1)) {
            ties.add(new Tie(isPassive(verb) ? Role.SUFFERS : Role.DOES, scene.part(verb)));
        }
        for (int verb : verb(at, -1)) {
            boolean saying = SAYING.contains(scene.form(verb));
            if (!saying) {
                ties.add(new Tie(Role.SUFFERS, scene.part(verb)));
            } else if (isPhrase(verb + 1, at)) {
                ties.add(new Tie(Role.DOES, scene.part(verb)));
            }
        }
    }

    private void figure(int at, List<Tie> ties) {
        Mark mark = Mark.of(scene, at);
        if (mark != Mark.NONE) {
            ties.add(new Tie(mark == Mark.FIRST ? Role.REACHED : Role.LEFT, scene.part(at)));
        }
        next(at, 1, NEAR).forEach(i -> ties.add(new Tie(Role.COUNTS, scene.part(i))));
        for (int verb : scene.form(at - 1).equals("of") ? List.<Integer>of() : verb(at, -1)) {
            ties.add(new Tie(Role.BESIDE, scene.part(verb)));
        }
        int name = nearest(at);
        if (name >= 0) {
            ties.add(new Tie(Role.OF, scene.part(name)));
        }
    }

    /** The nearest name in the same clause. */
    private int nearest(int at) {
        int best = -1;
        for (int i = 0; i < scene.size(); i++) {
            boolean nearer = best < 0
                    || Math.abs(scene.part(i).at() - scene.part(at).at())
                            < Math.abs(scene.part(best).at() - scene.part(at).at());
            if (scene.part(i).is(Kind.NAME) && nearer) {
                best = i;
            }
        }
        return best;
    }

    private List<Integer> next(int at, int step, int reach) {
        int next = scene.telling(at, step, reach);
        return next < 0 ? List.of() : List.of(next);
    }

    /** The nearest verb on one side with no other name between. */
    private List<Integer> verb(int at, int step) {
        for (int i = at + step; i >= 0 && i < scene.size() && Math.abs(i - at) <= FAR; i += step) {
            Part part = scene.part(i);
            if (isVerb(i) || SAYING.contains(part.form())) {
                return List.of(i);
            }
            boolean other =
                    part.is(Kind.NAME) && !part.implied() || !scene.part(at).is(Kind.NAME) && isNoun(i);
            if (step > 0 && NOMINATIVE.contains(part.form()) || other && !PREPOSITIONS.contains(before(i))) {
                return List.of();
            }
        }
        return List.of();
    }

    private int by(int at) {
        int i = at - 1;
        while (i > 0 && !scene.form(i).equals("by")) {
            i--;
        }
        return i;
    }

    /** "In Norway and Denmark". */
    private boolean isGovernedBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
            if (scene.part(i).is(Kind.NAME)) {
                return PREPOSITIONS.contains(before(i)) || JOINTS.contains(before(i)) && isGovernedBefore(i);
            }
        }
        return false;
    }

    /** "The institute, which took part, praised it": the verb behind the clause that begins after a name. */
    private List<Integer> aside(int at) {
        boolean behind = false;
        for (int i = at + 2; i < scene.size(); i++) {
            behind |= !scene.isTogether(i - 1, i);
            if (behind && isVerb(i)) {
                return List.of(i);
            }
        }
        return List.of();
    }

    /** Whether nothing but the words of one phrase stand between two places. */
    private boolean isPhrase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!ARTICLES.contains(scene.form(i)) && !isWord(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb that is no passive stands right before a phrase. */
    private boolean isObject(int at) {
        List<Integer> verb = verb(at, -1);
        return !verb.isEmpty()
                && !isPassive(verb.get(0))
                && !SAYING.contains(scene.form(verb.get(0)))
                && scene.isTogether(verb.get(0), at)
                && isPhrase(verb.get(0) + 1, at);
    }

    /** "Was sued", "sued by", and "the tablet, unveiled in May". */
    private boolean isPassive(int verb) {
        return scene.part(verb).passive()
                || headline && scene.form(verb).endsWith("ed")
                || scene.form(verb + 1).equals("by")
                || PREPOSITIONS.contains(scene.form(verb + 1))
                        && scene.form(verb + 2).equals("by")
                || verb > 0
                        && !scene.isTogether(verb - 1, verb)
                        && (scene.part(verb - 1).is(Kind.NAME) || isWord(verb - 1))
                        && scene.form(verb).matches(".*(?:ed|en|wn|lt|nt|ld|ut)");
    }

    private int head(int at) {
        for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
            Part part = scene.part(i);
            if (part.tells()
                    && !part.is(Kind.NAME)
                    && !part.is(Kind.FIGURE)
                    && PREPOSITIONS.contains(scene.form(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    /** The function word before the phrase that a name closes: "by the Dutch maker Veltro". */
    private String before(int at) {
        int i = at - 1;
        while (i >= 0
                && at - i <= PHRASE
                && scene.isTogether(i, at)
                && (ARTICLES.contains(scene.form(i))
                        || isOwning(i)
                        || isWord(i)
                        || scene.part(i).is(Kind.FIGURE)
                        || scene.passage().text().startsWith("-", scene.part(i).end()))) {
            i--;
        }
        return i >= 0 && scene.isTogether(i, at) ? scene.form(i) : "";
    }

    private boolean isOwning(int at) {
        return scene.part(at).is(Kind.NAME)
                        && scene.passage()
                                .text()
                                .startsWith("'s", scene.part(at).end())
                || scene.part(at).implied()
                        && Set.of("its", "their", "his", "her").contains(scene.form(at));
    }
}
