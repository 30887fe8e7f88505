package org.modelwire.batch.gate.role;

import java.util.Set;
import org.modelwire.batch.gate.role.Part.Kind;

/** The place that a number has in a comparison of two. */
public enum Mark {
    /** What is now, what is reached, or the winner: "to 6 from 5", "6, up from 5", "6 instead of 5", "6 to 5". */
    FIRST,
    /** What was, or what it is measured by: "from 5", "after 5", "against 5", "5 a year earlier". */
    SECOND,
    /** It is compared with nothing. */
    NONE;

    private static final Set<String> SECONDS =
            Set.of("from", "after", "against", "than", "versus", "instead", "compared", "unlike", "replacing");
    private static final Set<String> BETWEEN = Set.of(
            "of", "with", "to", "just", "about", "only", "around", "roughly", "some", "a", "an", "the", "its", "nearly",
            "almost", "more", "over", "under", "up", "down", "at", "for", "profit", "loss");
    private static final Set<String> EARLIER = Set.of("earlier", "ago", "previously", "before", "formerly");
    private static final Set<String> SCORES = Set.of("to", "of");
    private static final int REACH = 4;
    private static final int APART = 14;

    /** The place of a number of a sentence. */
    public static Mark of(Scene scene, int at) {
        if (isSecond(scene, at)) {
            return SECOND;
        }
        int partner = partner(scene, at);
        return partner >= 0 && isSecond(scene, partner) ? FIRST : NONE;
    }

    /** The nearest number that it can be compared with; -1 if none. */
    static int partner(Scene scene, int at) {
        for (int off = 1; off <= APART; off++) {
            for (int i : new int[] {at + off, at - off}) {
                if (i >= 0 && i < scene.size() && isLike(scene.part(i), scene.part(at))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isLike(Part one, Part other) {
        return one.is(Kind.FIGURE)
                && other.is(Kind.FIGURE)
                && one.figure().orElseThrow().isYear()
                        == other.figure().orElseThrow().isYear()
                && one.figure().orElseThrow().isLike(other.figure().orElseThrow());
    }

    private static boolean isSecond(Scene scene, int at) {
        return isAfterSecond(scene, at) || isEarlier(scene, at) || isScored(scene, at);
    }

    private static boolean isAfterSecond(Scene scene, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if (SECONDS.contains(scene.form(i))) {
                return true;
            }
            if (!BETWEEN.contains(scene.form(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEarlier(Scene scene, int at) {
        for (int i = at + 1; i < Math.min(scene.size(), at + REACH) && scene.isTogether(at, i); i++) {
            if (EARLIER.contains(scene.form(i))) {
                return true;
            }
            if (scene.part(i).is(Kind.FIGURE)) {
                return false;
            }
        }
        return false;
    }

    /** "11 to 3", "48 points to 59", "5 of 8": the second of two numbers with hardly a word between, and no "from". */
    private static boolean isScored(Scene scene, int at) {
        if (!SCORES.contains(scene.form(at - 1))) {
            return false;
        }
        for (int i = at - 2; i >= Math.max(0, at - 3); i--) {
            if (scene.part(i).is(Kind.FIGURE)) {
                return !isAfterSecond(scene, i)
                        && !scene.part(i).figure().orElseThrow().isDate();
            }
        }
        return false;
    }
}
