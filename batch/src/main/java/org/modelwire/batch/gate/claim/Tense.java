package org.modelwire.batch.gate.claim;

import java.util.Set;
import org.modelwire.batch.gate.text.Vocabulary;

/** Which words of a sentence are its verbs, and which of them tell a deed that is done. */
final class Tense {

    private static final Set<String> HAVE = Set.of("has", "have", "had", "having");
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "a", "an", "the", "of", "its", "their", "his", "her", "our", "this", "that", "these", "those", "in", "on",
            "at", "for", "with", "by", "from", "as", "than", "more", "some", "any", "no", "all", "each", "every",
            "such", "into", "over");

    private static final Set<String> DONE = Set.of(
            "begin",
            "start",
            "continue",
            "manage",
            "use",
            "help",
            "force",
            "come",
            "go",
            "let",
            "enable",
            "lead",
            "able",
            "have",
            "travel",
            "return",
            "tend",
            "need",
            "take",
            "rise",
            "fall",
            "cause",
            "decide",
            "agree",
            "vote",
            "order");

    private Tense() {}

    static boolean isVerb(Utterance sentence, int at) {
        Token token = sentence.token(at);
        if (!token.is(Token.Kind.CONTENT) || !Vocabulary.get().isVerb(token.lemma())) {
            return false;
        }
        String before = at > 0 ? sentence.token(at - 1).form() : "";
        return !BEFORE_NOUNS.contains(before) && !token.form().endsWith("ing");
    }

    /** Whether a verb stands in a past form that is no mere attribute. */
    static boolean isDeed(Utterance sentence, int at) {
        Token token = sentence.token(at);
        if (token.form().equals(token.lemma())
                || token.form().endsWith("s")
                || token.form().endsWith("ing")) {
            return false;
        }
        for (int i = Math.max(0, at - 2); i < at; i++) {
            if (HAVE.contains(sentence.token(i).form())) {
                return true;
            }
        }
        boolean attribute = at == 0
                || sentence.token(at - 1).is(Token.Kind.FUNCTION)
                || at + 1 < sentence.size() && sentence.token(at + 1).form().equals("by");
        return !attribute && !token.passive();
    }

    /** Whether a verb follows "to", after another verb that does not say it was done. */
    static boolean isInfinitive(Utterance sentence, int at) {
        return at > 1
                && sentence.token(at - 1).form().equals("to")
                && sentence.token(at).form().equals(sentence.token(at).lemma())
                && !followsDone(sentence, at);
    }

    private static boolean followsDone(Utterance sentence, int at) {
        for (int i = at - 1;
                i >= 0 && sentence.token(i).clause() == sentence.token(at).clause();
                i--) {
            if (DONE.contains(sentence.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands in the third person of the present, as headlines tell deeds. */
    static boolean isPresent(Utterance sentence, int at) {
        Token token = sentence.token(at);
        return token.form().endsWith("s")
                && !token.form().equals(token.lemma())
                && at > 0
                && sentence.token(at - 1).is(Token.Kind.NAME);
    }
}
