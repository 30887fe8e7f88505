package org.modelwire.batch.gate.claim;

import java.util.List;
import java.util.Set;

/** Which words of a sentence are denied: those that a negation reaches, twice denied being affirmed. */
final class Negation {

    private static final Set<String> WORDS = Set.of(
            "not",
            "never",
            "no",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "cannot",
            "without",
            "hardly",
            "barely",
            "scarcely",
            "unable",
            "non");
    private static final Set<String> VERBS =
            Set.of("fail", "refuse", "decline", "deny", "avoid", "prevent", "lack", "refrain");
    private static final Set<String> NEGATIVE = Set.of(
            "few",
            "little",
            "less",
            "fewer",
            "only",
            "except",
            "but",
            "reject",
            "decline",
            "refuse",
            "ban",
            "bar",
            "block",
            "stop",
            "end",
            "lose",
            "loss",
            "miss",
            "missing",
            "exclude",
            "dismiss",
            "drop",
            "halt",
            "cancel",
            "withdraw",
            "free",
            "instead",
            "rather",
            "despite",
            "although",
            "though",
            "however",
            "while",
            "short",
            "below",
            "under",
            "too",
            "oppose",
            "object",
            "resist",
            "dispute",
            "forbid",
            "prohibit",
            "impossible",
            "invalid",
            "illegal",
            "absent",
            "absence",
            "yet",
            "still",
            "remain",
            "last",
            "final",
            "first",
            "out",
            "off",
            "away",
            "against",
            "alone",
            "keep",
            "withhold",
            "delay",
            "postpone",
            "suspend",
            "scrap",
            "abandon",
            "rule",
            "leave",
            "quit",
            "private",
            "secret");
    private static final Set<String> NOT_DENIED =
            Set.of("only", "just", "longer", "later", "more", "less", "least", "doubt");
    private static final Set<String> STRONG = Set.of(
            "few",
            "fewer",
            "less",
            "only",
            "except",
            "reject",
            "refuse",
            "ban",
            "block",
            "stop",
            "lose",
            "loss",
            "miss",
            "exclude",
            "dismiss",
            "drop",
            "instead",
            "rather",
            "forbid",
            "prohibit",
            "impossible",
            "absent",
            "absence",
            "hold",
            "withhold",
            "oppose",
            "rule",
            "cancel",
            "scrap",
            "postpone",
            "delay",
            "end");
    private static final int AROUND = 7;
    private static final Set<String> PRONOUNS = Set.of("no", "none", "nobody", "nothing", "neither", "without");
    private static final Set<String> ADVERBS =
            Set.of("yet", "ever", "really", "necessarily", "always", "also", "immediately", "currently");

    private Negation() {}

    /** Marks the tokens that are denied, and counts the words that deny. */
    static int mark(List<Token> tokens, boolean[] negated) {
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (denies(tokens, i)) {
                count++;
                spread(tokens, i, negated);
            }
        }
        return count;
    }

    /** Whether a sentence denies anything, or says by a word that something is missing, over or less than it was. */
    static boolean isNegative(Utterance sentence) {
        return isNegative(sentence, 0, sentence.size(), -1, NEGATIVE);
    }

    /** The same for the words around one. */
    static boolean isNegativeNear(Utterance sentence, int at) {
        return isNegative(sentence, Math.max(0, at - AROUND), Math.min(sentence.size(), at + AROUND), at, STRONG);
    }

    private static boolean isNegative(Utterance sentence, int from, int to, int except, Set<String> words) {
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            String form = token.form();
            boolean negative = i != except
                    && !token.is(Token.Kind.NAME)
                    && (words.contains(token.lemma())
                            || words.contains(form)
                            || WORDS.contains(form)
                            || VERBS.contains(token.lemma())
                            || form.endsWith("n't")
                            || form.length() > 5 && (form.startsWith("un") || form.endsWith("less")));
            if (negative) {
                return true;
            }
        }
        return false;
    }

    private static boolean denies(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).form() : "";
        if (token.is(Token.Kind.NAME) || token.is(Token.Kind.FIGURE)) {
            return false;
        }
        if (token.form().endsWith("n't")) {
            return true;
        }
        boolean contrast =
                token.form().equals("not") && at > 0 && tokens.get(at - 1).clause() != token.clause();
        if (contrast) {
            return false;
        }
        if (WORDS.contains(token.form())) {
            return !NOT_DENIED.contains(next) || next.equals("longer");
        }
        if (VERBS.contains(token.lemma())) {
            return !token.lemma().equals("decline") || next.equals("to");
        }
        return token.form().equals("yet") && next.equals("to");
    }

    /** "Not" reaches the next telling word, "no" and its kind the next two. */
    private static void spread(List<Token> tokens, int from, boolean[] negated) {
        int reach = PRONOUNS.contains(tokens.get(from).form()) ? 2 : 1;
        for (int i = from + 1; i < tokens.size() && reach > 0; i++) {
            Token token = tokens.get(i);
            if (token.clause() != tokens.get(from).clause()) {
                return;
            }
            negated[i] = !negated[i];
            reach -= token.tells() && !ADVERBS.contains(token.form()) ? 1 : 0;
        }
    }
}
