package org.modelwire.batch.gate.wording.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.role.Mark;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;
import org.modelwire.batch.gate.wording.side.Tie.Role;

/** Reads what the names and numbers of a sentence have to do with its other words. */
final class TieReader {

    private static final Set<String> RELATIVE = Set.of("which", "who");
    private static final int NEAR = 3;

    private final Scene scene;
    private final ScenePhrases phrases;
    private final SceneVerbs verbs;

    /**
     * Reads a sentence.
     *
     * @param units its words by the place where they start
     * @param headline whether its past forms are passive: headlines tell deeds in the present
     */
    TieReader(Scene scene, Map<Integer, Unit> units, boolean headline) {
        this.scene = scene;
        this.phrases = new ScenePhrases(scene, units);
        this.verbs = new SceneVerbs(scene, phrases, headline);
    }

    /** Whether a part names or counts something. */
    boolean isMention(int at) {
        return phrases.isMention(at);
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
        if (phrases.isOwning(at)) {
            next(at, 1, NEAR).forEach(i -> ties.add(new Tie(Role.OWNS, scene.part(phrases.headOfPhrase(i)))));
            owner(at, ties);
            return;
        }
        if (scene.part(at).is(Kind.NAME) && phrases.isBeside(at) && phrases.isNounWord(at + 1)) {
            ties.add(new Tie(Role.OWNS, scene.part(phrases.headOfPhrase(at + 1))));
            owner(at, ties);
            return;
        }
        String before = phrases.before(at);
        if (before.equals("than")) {
            ties.add(new Tie(Role.LEFT, scene.part(at)));
            return;
        }
        if (at > 0 && phrases.isWord(at - 1) && scene.isTogether(at - 1, at)) {
            ties.add(new Tie(Role.TITLED, scene.part(at - 1)));
        }
        if (before.equals("by")) {
            int by = verbs.by(at);
            if (by > 0 && phrases.isNounWord(by - 1)) {
                ties.add(new Tie(Role.OWNS, scene.part(by - 1)));
            } else {
                verbs.verb(at, -1).forEach(verb -> ties.add(new Tie(Role.DOES, scene.part(verb))));
            }
            return;
        }
        if (ScenePhrases.JOINTS.contains(before) && phrases.isGovernedBefore(at)) {
            return;
        }
        if (ScenePhrases.PREPOSITIONS.contains(before)) {
            int head = phrases.head(at);
            if (head >= 0) {
                ties.add(new Tie(before.equals("of") ? Role.OWNS : Role.LINKED, scene.part(head)));
            }
            return;
        }
        if (RELATIVE.contains(scene.form(at + 1))) {
            verbs.aside(at)
                    .forEach(verb ->
                            ties.add(new Tie(verbs.isPassive(verb) ? Role.SUFFERS : Role.DOES, scene.part(verb))));
        }
        for (int verb : verbs.isObject(at) ? List.<Integer>of() : verbs.verb(at, 1)) {
            ties.add(new Tie(verbs.isPassive(verb) ? Role.SUFFERS : Role.DOES, scene.part(verb)));
        }
        for (int verb : verbs.verb(at, -1)) {
            boolean saying = SceneVerbs.SAYING.contains(scene.form(verb));
            if (!saying) {
                ties.add(new Tie(Role.SUFFERS, scene.part(verb)));
            } else if (phrases.isPhrase(verb + 1, at)) {
                ties.add(new Tie(Role.DOES, scene.part(verb)));
            }
        }
    }

    /** What a name owns does a deed, unless a mark stands between: "the prize, the land's richest, was". */
    private void owner(int at, List<Tie> ties) {
        verbs.verb(at, 1).stream()
                .filter(verb -> scene.isTogether(at, verb))
                .forEach(verb -> ties.add(new Tie(Role.OWNER, scene.part(verb))));
    }

    private void figure(int at, List<Tie> ties) {
        Mark mark = Mark.of(scene, at);
        if (mark != Mark.NONE) {
            ties.add(new Tie(mark == Mark.FIRST ? Role.REACHED : Role.LEFT, scene.part(at)));
        }
        next(at, 1, NEAR).forEach(i -> ties.add(new Tie(Role.COUNTS, scene.part(i))));
        for (int verb : scene.form(at - 1).equals("of") ? List.<Integer>of() : verbs.verb(at, -1)) {
            ties.add(new Tie(Role.BESIDE, scene.part(verb)));
        }
        int name = phrases.nearest(at);
        if (name >= 0) {
            ties.add(new Tie(Role.OF, scene.part(name)));
        }
    }

    private List<Integer> next(int at, int step, int reach) {
        int next = scene.telling(at, step, reach);
        return next < 0 ? List.of() : List.of(next);
    }
}
