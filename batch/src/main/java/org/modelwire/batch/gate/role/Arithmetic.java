package org.modelwire.batch.gate.role;

import java.util.Optional;
import java.util.Set;
import org.modelwire.batch.gate.number.Figure;
import org.modelwire.batch.gate.role.Part.Kind;

/** What a sentence says of two of its numbers that its own words must agree with: what rises ends higher, a part is no larger than the whole. */
final class Arithmetic {

    private static final Set<String> RISING = Set.of(
            "rise",
            "increase",
            "grow",
            "climb",
            "jump",
            "gain",
            "surge",
            "soar",
            "double",
            "triple",
            "lengthen",
            "raise",
            "lift",
            "boost");
    private static final Set<String> FALLING = Set.of(
            "fall",
            "drop",
            "decline",
            "decrease",
            "slide",
            "slip",
            "sink",
            "plunge",
            "tumble",
            "shrink",
            "shorten",
            "lower",
            "halve",
            "cut",
            "reduce",
            "slash",
            "trim",
            "dip",
            "ease");

    /** "The decline was 48 percent", "declined by 48 percent": the number is how much, and not where it ended. */
    private static final Set<String> MEASURING = Set.of("is", "are", "was", "were", "by");

    private static final int REACH = 12;

    private Arithmetic() {}

    /** Whether the words agree with a pair of numbers: empty if they say nothing about it. */
    static Optional<Boolean> agrees(Scene scene, int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        if (isPart(scene, first, second)) {
            return compare(scene, first, second).map(order -> order <= 0);
        }
        Mark mark = Mark.of(scene, first);
        Mark next = Mark.of(scene, second);
        if (mark == Mark.NONE || next == Mark.NONE || mark == next || isScore(scene, second)) {
            return Optional.empty();
        }
        int direction = direction(scene, first);
        int now = mark == Mark.FIRST ? first : second;
        int before = now == first ? second : first;
        return direction == 0
                ? Optional.empty()
                : compare(scene, now, before).map(order -> order == 0 || order > 0 == direction > 0);
    }

    /** "5 of 8", with the same or no noun. */
    private static boolean isPart(Scene scene, int first, int second) {
        return second == first + 2
                && scene.form(first + 1).equals("of")
                && scene.part(first).figure().orElseThrow().isPlain()
                && scene.part(second).figure().orElseThrow().isPlain();
    }

    private static boolean isScore(Scene scene, int second) {
        return scene.form(second - 1).equals("of");
    }

    private static Optional<Integer> compare(Scene scene, int one, int other) {
        Figure first = scene.part(one).figure().orElseThrow();
        Figure second = scene.part(other).figure().orElseThrow();
        return first.compare(second);
    }

    /** 1 if the nearest verb of change before two numbers says that something rose, -1 if it fell, 0 if there is none. */
    private static int direction(Scene scene, int first) {
        for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
            if (MEASURING.contains(scene.form(i))) {
                return 0;
            }
            String lemma = scene.part(i).lemma();
            if (RISING.contains(lemma)) {
                return 1;
            }
            if (FALLING.contains(lemma)) {
                return -1;
            }
            if (scene.part(i).is(Kind.FIGURE) && !scene.isTogether(i, first)) {
                return 0;
            }
        }
        return 0;
    }
}
