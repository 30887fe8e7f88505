package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.claim.Story.Match;
import org.modelwire.batch.gate.text.FunctionWords;
import org.modelwire.batch.gate.text.Vocabulary;

/** Finds words that a sentence affirms where its sources deny them, or the other way round. */
final class PolarityCheck {

    private static final double COMPANY = 0.18;
    private static final double MORE = 1.3;
    private static final double GAP = 0.03;
    private static final double NO_SHARE = 0.55;

    private PolarityCheck() {}

    static List<Objection> objections(Comparison comparison) {
        List<Objection> objections = new ArrayList<>();
        Utterance claim = comparison.claim();
        for (int i = 0; i < claim.size(); i++) {
            Token token = claim.token(i);
            boolean word = token.is(Token.Kind.CONTENT) || FunctionWords.POLAR.contains(token.form());
            if (word) {
                check(comparison, i, objections);
            }
        }
        if (objections.isEmpty()) {
            bareNegation(comparison, objections);
        }
        return objections;
    }

    private static void check(Comparison comparison, int at, List<Objection> objections) {
        Utterance claim = comparison.claim();
        boolean denied = claim.negated()[at];
        double agree = 0;
        double clash = 0;
        Match against = null;
        for (Match match : comparison.all(at)) {
            Utterance source = comparison.story().sentences().get(match.sentence());
            double company = comparison.likeness(at, match.sentence(), match.token()) * match.likeness();
            boolean same = source.negated()[match.token()] == denied
                    || (denied ? Negation.isNegativeNear(source, match.token()) : Negation.isNegativeNear(claim, at));
            if (same) {
                agree = Math.max(agree, company);
            } else if (match.likeness() == 1
                    && company > clash
                    && comparison.nearest().contains(match.sentence())) {
                clash = company;
                against = match;
            }
        }
        for (Match match : comparison.story().contrary(claim.token(at))) {
            Utterance source = comparison.story().sentences().get(match.sentence());
            double company = comparison.likeness(at, match.sentence(), match.token());
            if (source.negated()[match.token()] != denied) {
                agree = Math.max(agree, company);
            } else if (company > clash
                    && comparison.nearest().contains(match.sentence())
                    && !comparison.isMatched(match.sentence(), match.token())
                    && isSameUse(claim.token(at), source.token(match.token()))) {
                clash = company;
                against = match;
            }
        }
        if (against != null && clash > COMPANY && clash > agree * MORE + GAP) {
            Token token = claim.token(at);
            objections.add(new Objection(
                    token.start(),
                    token.end(),
                    clash > 2 * COMPANY,
                    "the source says the contrary: \u201c"
                            + comparison
                                    .story()
                                    .sentences()
                                    .get(against.sentence())
                                    .passage()
                                    .original() + "\u201d"));
        }
    }

    /** An adjective as it stands in the dictionary is not denied by a verb. */
    private static boolean isSameUse(Token here, Token there) {
        boolean adjective = here.form().equals(here.lemma()) && Vocabulary.get().isAdjective(here.lemma());
        boolean verb = !there.form().equals(there.lemma()) && Vocabulary.get().isVerb(there.lemma());
        return !(adjective && verb);
    }

    /** A "not" for which none of the nearest sentences has any. */
    private static void bareNegation(Comparison comparison, List<Objection> objections) {
        Utterance claim = comparison.claim();
        int closest = comparison.closest();
        if (claim.negations() == 0 || closest < 0 || comparison.share(closest) < NO_SHARE) {
            return;
        }
        boolean any = comparison.nearest().stream()
                .map(comparison.story().sentences()::get)
                .anyMatch(Negation::isNegative);
        if (!any) {
            objections.add(new Objection(
                    0,
                    0,
                    false,
                    "denies what the source does not: \u201c"
                            + comparison
                                    .story()
                                    .sentences()
                                    .get(closest)
                                    .passage()
                                    .original() + "\u201d"));
        }
    }
}
