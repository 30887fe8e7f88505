package org.modelwire.batch.gate.wording.side;

import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;

/** Which verb of a sentence a name or number belongs to, and from which side. */
final class SceneVerbs {

    static final Set<String> SAYING =
            Set.of("say", "said", "says", "tell", "told", "add", "added", "adding", "adds", "write", "wrote");
    private static final Set<String> NOMINATIVE = Set.of("he", "she", "they", "it", "we", "i");
    private static final Set<String> OPENERS =
            Set.of("that", "whether", "because", "although", "though", "while", "if");
    private static final int FAR = 7;

    private final Scene scene;
    private final ScenePhrases phrases;
    private final boolean headline;

    /**
     * Reads a sentence.
     *
     * @param headline whether its past forms are passive: headlines tell deeds in the present
     */
    SceneVerbs(Scene scene, ScenePhrases phrases, boolean headline) {
        this.scene = scene;
        this.phrases = phrases;
        this.headline = headline;
    }

    /** The nearest verb on one side with no other name between. */
    List<Integer> verb(int at, int step) {
        for (int i = at + step; i >= 0 && i < scene.size() && Math.abs(i - at) <= FAR; i += step) {
            Part part = scene.part(i);
            if (phrases.isVerb(i) || SAYING.contains(part.form())) {
                return List.of(i);
            }
            boolean other =
                    part.is(Kind.NAME) && !part.implied() || !scene.part(at).is(Kind.NAME) && phrases.isNoun(i);
            if (step > 0 && NOMINATIVE.contains(part.form())
                    || step < 0 && OPENERS.contains(part.form())
                    || other && !ScenePhrases.PREPOSITIONS.contains(phrases.before(i))) {
                return List.of();
            }
        }
        return List.of();
    }

    int by(int at) {
        int i = at - 1;
        while (i > 0 && !scene.form(i).equals("by")) {
            i--;
        }
        return i;
    }

    /** "The institute, which took part, praised it": the verb behind the clause that begins after a name. */
    List<Integer> aside(int at) {
        boolean behind = false;
        for (int i = at + 2; i < scene.size() && !phrases.isParted(i - 1, i); i++) {
            behind |= !scene.isTogether(i - 1, i);
            if (behind && phrases.isVerb(i)) {
                return List.of(i);
            }
        }
        return List.of();
    }

    /** Whether a verb that is no passive stands right before a phrase. */
    boolean isObject(int at) {
        List<Integer> verb = verb(at, -1);
        return !verb.isEmpty()
                && !isPassive(verb.get(0))
                && !SAYING.contains(scene.form(verb.get(0)))
                && scene.isTogether(verb.get(0), at)
                && phrases.isPhrase(verb.get(0) + 1, at);
    }

    /** "Was sued", "sued by", and "the tablet, unveiled in May". */
    boolean isPassive(int verb) {
        return scene.part(verb).passive()
                || headline && scene.form(verb).endsWith("ed")
                || scene.form(verb + 1).equals("by")
                || ScenePhrases.PREPOSITIONS.contains(scene.form(verb + 1))
                        && scene.form(verb + 2).equals("by")
                || verb > 0
                        && !scene.form(verb + 1).equals("that")
                        && !scene.isTogether(verb - 1, verb)
                        && (scene.part(verb - 1).is(Kind.NAME) || phrases.isWord(verb - 1))
                        && scene.form(verb).matches(".*(?:ed|en|wn|lt|nt|ld|ut)");
    }
}
