package org.modelwire.batch.gate.claim;

import java.util.Set;
import org.modelwire.batch.gate.text.Vocabulary;

/** The part that a name or number has in a sentence, beside the part that one has in a source. */
record Role(Utterance claim, int at, Utterance source, int there) {

    private static final Set<String> EARLIER = Set.of("from", "after", "against", "than", "instead");
    private static final double OTHER_ORDER = 0.7;
    private static final double SAME_SIDE = 1.2;
    private static final double OTHER_SIDE = 0.4;

    /** 1 for numbers that both stand for the earlier or lesser of two, or both not; less if only one does. */
    double order() {
        double order = isEarlier(claim, at) == isEarlier(source, there) ? 1 : OTHER_ORDER;
        return isSecond(claim, at) == isSecond(source, there) ? order : order * OTHER_ORDER;
    }

    private static boolean isEarlier(Utterance sentence, int at) {
        for (int i = Math.max(0, at - 2); i < at; i++) {
            if (EARLIER.contains(sentence.token(i).form())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecond(Utterance sentence, int at) {
        return at > 0 && sentence.token(at - 1).form().equals("to");
    }

    /** More than 1 if a verb stands on the same side of both names, or on the other in the other voice; else less. */
    double side(int token, int other, Utterance from, int thereToken, int otherThere) {
        Token verb = claim.token(other);
        Token verbThere = source.token(otherThere);
        if (!claim.token(at).is(Token.Kind.NAME)
                || !verb.is(Token.Kind.CONTENT)
                || !Vocabulary.get().isVerb(verb.lemma())
                || verb.clause() != claim.token(at).clause()
                || verbThere.clause() != source.token(there).clause()) {
            return 1;
        }
        boolean sameSide = other > at == otherThere > there;
        boolean sameVoice = verb.passive() == verbThere.passive();
        return sameSide == sameVoice ? SAME_SIDE : OTHER_SIDE;
    }
}
