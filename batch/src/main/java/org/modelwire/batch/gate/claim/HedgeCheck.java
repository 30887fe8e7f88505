package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.modelwire.batch.gate.claim.Story.Match;

/** Finds deeds that a sentence tells as facts and its sources call possible, planned, asked for or reported. */
final class HedgeCheck {

    private static final double COMPANY = 0.15;
    private static final double HALF = 0.5;
    private static final double CONFIRMING = 0.75;
    private static final int LEAST = 3;
    private static final double MOST = 0.7;

    private final Comparison comparison;
    private final Utterance claim;
    private final List<Objection> objections = new ArrayList<>();

    private HedgeCheck(Comparison comparison) {
        this.comparison = comparison;
        this.claim = comparison.claim();
    }

    /**
     * Checks a sentence.
     *
     * @param headline whether its present tense tells deeds
     * @param attributed whether what stands around it says who says so
     */
    static List<Objection> objections(Comparison comparison, boolean headline, boolean attributed) {
        HedgeCheck check = new HedgeCheck(comparison);
        for (int i = 0; i < check.claim.size() && check.objections.isEmpty(); i++) {
            boolean hedge = Modality.of(
                            check.claim.token(i).form(), check.claim.token(i).lemma())
                    .isPresent();
            boolean deed = Tense.isDeed(check.claim, i) || headline && Tense.isPresent(check.claim, i);
            if (Tense.isVerb(check.claim, i) && !hedge && !check.claim.negated()[i]) {
                check.verb(i, deed);
            }
        }
        if (check.objections.isEmpty() && !attributed) {
            check.report();
        }
        return check.objections;
    }

    /** The same deed in the source, or for a deed in the past what the source says of those concerned. */
    private void verb(int at, boolean deed) {
        Set<Modality> here = clause(at);
        Match hedged = null;
        double most = 0;
        boolean plain = false;
        for (int sentence : comparison.nearest()) {
            Utterance source = comparison.story().sentences().get(sentence);
            for (Match match : comparison.matches(at, sentence)) {
                if (!source.token(match.token()).is(Token.Kind.CONTENT)) {
                    continue;
                }
                double company = comparison.likeness(at, sentence, match.token()) * match.likeness();
                if (company < COMPANY) {
                    continue;
                }
                Modality lacking = lacking(here, there(deed, source, match.token()));
                plain |= lacking == null;
                if (lacking != null && lacking != Modality.REPORTED && company > most) {
                    most = company;
                    hedged = match;
                }
            }
        }
        if (hedged != null && !plain) {
            Utterance source = comparison.story().sentences().get(hedged.sentence());
            object(at, lacking(here, there(deed, source, hedged.token())), source);
        } else if (hedged == null && !plain && deed && claim.wide().isEmpty()) {
            company(at);
        }
    }

    /** What makes a verb of the source less than a fact; a mere infinitive is no deed. */
    private Set<Modality> there(boolean deed, Utterance source, int token) {
        Set<Modality> all = EnumSet.noneOf(Modality.class);
        all.addAll(source.governed().get(token));
        if (!deed) {
            all.remove(Modality.PLANNED);
        }
        if (deed && Tense.isInfinitive(source, token)) {
            all.add(Modality.PLANNED);
        }
        return all;
    }

    /** All that makes the clause of a word less than a fact. */
    private Set<Modality> clause(int at) {
        Set<Modality> all = EnumSet.copyOf(claim.governed().get(at));
        all.addAll(claim.wide());
        if (Tense.isInfinitive(claim, at)) {
            all.add(Modality.PLANNED);
        }
        for (int i = 0; i < at; i++) {
            if (claim.token(i).clause() == claim.token(at).clause()) {
                all.addAll(claim.modalities().get(i));
            }
        }
        return all;
    }

    private void company(int at) {
        int closest = comparison.closest(claim.token(at).clause(), HALF);
        if (closest < 0) {
            return;
        }
        Utterance source = comparison.story().sentences().get(closest);
        double all = 0;
        double[] hedged = new double[Modality.values().length];
        for (int i = 0; i < claim.size(); i++) {
            if (i == at || claim.token(i).clause() != claim.token(at).clause()) {
                continue;
            }
            List<Match> matches = comparison.matches(i, closest);
            if (!matches.isEmpty()) {
                double weight = comparison.weight(i);
                all += weight;
                for (Modality modality : source.clauseModalities(matches.get(0).token())) {
                    hedged[modality.ordinal()] += weight;
                }
            }
        }
        for (Modality modality : Modality.values()) {
            if (!modality.isWide()
                    && all > 0
                    && hedged[modality.ordinal()] > all * MOST
                    && lacking(clause(at), Set.of(modality)) != null) {
                object(at, modality, source);
                return;
            }
        }
    }

    /** What rests on nobody with a name must say so. */
    private void report() {
        boolean told = claim.wide().isEmpty() && claim.modalities().stream().allMatch(Set::isEmpty);
        int clauses = claim.token(claim.size() - 1).clause();
        for (int clause = claim.token(0).clause(); told && clause <= clauses; clause++) {
            int closest = comparison.closest(clause, HALF);
            if (closest >= 0 && bound(clause) >= LEAST && isReported(closest) && !isConfirmed(closest)) {
                object(
                        first(clause),
                        Modality.REPORTED,
                        comparison.story().sentences().get(closest));
                return;
            }
        }
    }

    private boolean isConfirmed(int closest) {
        return comparison.nearest().stream()
                .filter(sentence -> comparison.share(sentence) > comparison.share(closest) * CONFIRMING)
                .anyMatch(sentence -> !isReported(sentence));
    }

    /** How many words of a clause tell something. */
    private long bound(int clause) {
        return claim.tokens().stream()
                .filter(token -> token.clause() == clause && token.tells())
                .count();
    }

    private int first(int clause) {
        int at = 0;
        while (claim.token(at).clause() != clause) {
            at++;
        }
        return at;
    }

    /** Whether most of what the sentence takes from one of the articles is mere report there. */
    private boolean isReported(int sentence) {
        Utterance source = comparison.story().sentences().get(sentence);
        double all = 0;
        double reported = 0;
        for (int i = 0; i < claim.size(); i++) {
            List<Match> matches = comparison.matches(i, sentence);
            if (!matches.isEmpty()) {
                all += comparison.weight(i);
                Set<Modality> there = source.modalities().get(matches.get(0).token());
                reported += there.contains(Modality.REPORTED) ? comparison.weight(i) : 0;
            }
        }
        return all > 0 && reported > all * MOST;
    }

    private void object(int at, Modality modality, Utterance source) {
        Token token = claim.token(at);
        objections.add(new Objection(
                token.start(),
                token.end(),
                false,
                "tells as a fact what the source calls " + modality.name().toLowerCase(Locale.ROOT) + ": \u201c"
                        + source.passage().original() + "\u201d"));
    }

    /** What the source has and the sentence lacks; null if nothing. */
    private static Modality lacking(Set<Modality> here, Set<Modality> there) {
        for (Modality modality : there) {
            boolean covered = switch (modality) {
                case SAID -> true;
                case REPORTED -> !here.isEmpty();
                case POSSIBLE ->
                    here.contains(Modality.POSSIBLE)
                            || here.contains(Modality.ASKED)
                            || here.contains(Modality.REPORTED);
                case ASKED, PLANNED ->
                    here.contains(Modality.ASKED)
                            || here.contains(Modality.PLANNED)
                            || here.contains(Modality.POSSIBLE)
                            || here.contains(Modality.REPORTED);
            };
            if (!covered) {
                return modality;
            }
        }
        return null;
    }
}
