package org.modelwire.batch.gate.wording.side;

import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;

/** The phrases of a sentence around its names, numbers and nouns. */
final class ScenePhrases {

    static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "from", "with", "for", "to", "at", "against", "on", "between", "near", "over", "under", "into",
            "about", "behind", "inside", "outside", "after", "before", "through", "during", "without", "across",
            "above", "below", "within", "beside", "among", "around", "since", "until", "toward", "towards", "via",
            "despite", "like", "off", "per");
    static final Set<String> JOINTS = Set.of("and", "or");
    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "where");
    private static final int FAR = 7;
    private static final int PHRASE = 5;

    private final Scene scene;
    private final Map<Integer, Unit> units;

    /**
     * Reads a sentence.
     *
     * @param units its words by the place where they start
     */
    ScenePhrases(Scene scene, Map<Integer, Unit> units) {
        this.scene = scene;
        this.units = units;
    }

    /** Whether a part names or counts something. */
    boolean isMention(int at) {
        return scene.part(at).is(Kind.NAME) || scene.part(at).is(Kind.FIGURE) || isNoun(at);
    }

    /** Whether it is the last noun of a phrase. */
    boolean isNoun(int at) {
        return isNounWord(at)
                && !(isBeside(at) && (isNounWord(at + 1) || scene.part(at + 1).is(Kind.NAME)))
                && !(at > 0 && isBeside(at - 1) && scene.part(at - 1).is(Kind.NAME) && !isOwning(at - 1));
    }

    /** Whether a mark stands between two places that ends what can be said of one thing. */
    boolean isParted(int one, int other) {
        String text = scene.passage().text();
        int from = scene.part(Math.min(one, other)).end();
        int to = scene.part(Math.max(one, other)).start();
        return text.substring(from, Math.max(from, to)).chars().anyMatch(mark -> ";:\"".indexOf(mark) >= 0);
    }

    boolean isBeside(int at) {
        return at + 1 < scene.size() && scene.isTogether(at, at + 1);
    }

    /** The last noun of the phrase in which a word stands. */
    int headOfPhrase(int at) {
        int head = at;
        while (isBeside(head) && isNounWord(head + 1)) {
            head++;
        }
        return head;
    }

    boolean isNounWord(int at) {
        Unit unit = units.get(scene.part(at).start());
        return unit != null && unit.is(Unit.Kind.CONTENT) && unit.isNoun();
    }

    boolean isVerb(int at) {
        Unit unit = units.get(scene.part(at).start());
        boolean verb = scene.part(at).is(Kind.VERB);
        if (unit == null || !unit.isWord()) {
            return verb;
        }
        if (isHyphened(at)) {
            return false;
        }
        if (at > 0 && isOwning(at - 1) && !unit.form().endsWith("ed")) {
            return false;
        }
        boolean participle = verb && !unit.isNoun() && unit.form().endsWith("ed");
        return unit.isVerb() && unit.tells() || participle;
    }

    /** "The start-up": a part of a compound. */
    private boolean isHyphened(int at) {
        String text = scene.passage().text();
        int start = scene.part(at).start();
        return text.startsWith("-", scene.part(at).end()) || start > 0 && text.charAt(start - 1) == '-';
    }

    boolean isWord(int at) {
        Unit unit = units.get(scene.part(at).start());
        boolean linking = unit != null && unit.tag().equals("ADP");
        return !isVerb(at)
                && !linking
                && (scene.part(at).is(Kind.WORD) || scene.part(at).is(Kind.VERB));
    }

    /** Whether nothing but the words of one phrase stand between two places. */
    boolean isPhrase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!scene.isArticle(i) && !isWord(i)) {
                return false;
            }
        }
        return true;
    }

    /** The function word before the phrase that a name closes: "by the Dutch maker Veltro". */
    String before(int at) {
        int i = at - 1;
        while (i >= 0
                && at - i <= PHRASE
                && scene.isTogether(i, at)
                && (scene.isArticle(i)
                        || isOwning(i)
                        || isWord(i)
                        || scene.part(i).is(Kind.FIGURE)
                        || scene.passage().text().startsWith("-", scene.part(i).end()))) {
            i--;
        }
        return i >= 0 && scene.isTogether(i, at) ? scene.form(i) : "";
    }

    boolean isOwning(int at) {
        return scene.part(at).is(Kind.NAME)
                        && scene.passage()
                                .text()
                                .startsWith("'s", scene.part(at).end())
                || scene.part(at).implied()
                        && Set.of("its", "their", "his", "her").contains(scene.form(at));
    }

    /** "In Norway and Denmark". */
    boolean isGovernedBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
            if (scene.part(i).is(Kind.NAME)) {
                return PREPOSITIONS.contains(before(i)) || JOINTS.contains(before(i)) && isGovernedBefore(i);
            }
        }
        return false;
    }

    int head(int at) {
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

    /** The nearest name in the same clause with no number of the same kind between; -1 if none. */
    int nearest(int at) {
        int before = nearest(at, -1);
        int after = nearest(at, 1);
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return distance(before, at) <= distance(after, at) ? before : after;
    }

    private double distance(int one, int other) {
        return Math.abs(scene.part(one).at() - scene.part(other).at());
    }

    /** "On Dumarog, where Bagwis has no buyers, 43 sank": a name in a clause about another has no part in what stands outside. */
    private boolean isWithin(int name, int at) {
        int first = name;
        while (first > 0 && scene.isTogether(first - 1, first)) {
            first--;
        }
        int last = name;
        while (last + 1 < scene.size() && scene.isTogether(last, last + 1)) {
            last++;
        }
        boolean aside = first > 0
                && RELATIVE.contains(scene.form(first))
                && scene.passage().text().startsWith(",", scene.part(first - 1).end());
        return aside && (at < first || at > last);
    }

    private int nearest(int at, int step) {
        for (int i = at + step; i >= 0 && i < scene.size() && !isParted(i, i - step); i += step) {
            Part part = scene.part(i);
            if (part.is(Kind.NAME) && !isWithin(i, at)) {
                return i;
            }
            if (part.is(Kind.FIGURE)
                    && part.figure()
                            .orElseThrow()
                            .isLike(scene.part(at).figure().orElseThrow())) {
                return -1;
            }
        }
        return -1;
    }
}
