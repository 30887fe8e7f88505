package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.modelwire.batch.gate.claim.Story.Match;

/** Finds deeds that a sentence tells as facts and its sources call possible, planned, asked for or reported. */
final class HedgeCheck {

    private static final double COMPANY = Double.parseDouble(System.getProperty("hc", "0.15"));
    private static final double SHARE = Double.parseDouble(System.getProperty("hs", "0.35"));
    private static final double MOST = 0.7;

    private final Comparison comparison;
    private final Utterance claim;
    private final List<Objection> objections = new ArrayList<>();

    private HedgeCheck(Comparison comparison) {
        this.comparison = comparison;
        this.claim = comparison.claim();
    }

    static List<Objection> objections(Comparison comparison) {
        HedgeCheck check = new HedgeCheck(comparison);
        for (int i = 0; i < check.claim.size() && check.objections.isEmpty(); i++) {
            if (Tense.isVerb(check.claim, i)) {
                check.verb(i);
            }
        }
        if (check.objections.isEmpty()) {
            check.report();
        }
        return check.objections;
    }

    /** The same deed in the source, or for a deed in the past what the source says of those concerned. */
    private void verb(int at) {
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
                Modality lacking = lacking(here, source.governed().get(match.token()));
                plain |= lacking == null;
                if (lacking != null && company > most) {
                    most = company;
                    hedged = match;
                }
            }
        }
        if (hedged != null && !plain) {
            Utterance source = comparison.story().sentences().get(hedged.sentence());
            object(at, lacking(here, source.governed().get(hedged.token())), source);
        } else if (hedged == null && !plain && Tense.isDeed(claim, at)) {
            company(at);
        }
    }

    /** All that makes the clause of a word less than a fact. */
    private Set<Modality> clause(int at) {
        Set<Modality> all = EnumSet.copyOf(claim.modalities().get(at));
        for (int i = 0; i < claim.size(); i++) {
            if (claim.token(i).clause() == claim.token(at).clause()) {
                all.addAll(claim.modalities().get(i));
            }
        }
        return all;
    }

    private void company(int at) {
        int closest = comparison.closest();
        if (closest < 0 || comparison.share(closest) < SHARE) {
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
                for (Modality modality : source.modalities().get(matches.get(0).token())) {
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
        int closest = comparison.closest();
        if (closest < 0 || comparison.share(closest) < SHARE) {
            return;
        }
        Utterance source = comparison.story().sentences().get(closest);
        boolean told = claim.wide().isEmpty() && claim.modalities().stream().allMatch(Set::isEmpty);
        boolean confirmed = comparison.nearest().stream()
                .filter(sentence -> comparison.share(sentence) > comparison.share(closest) * 0.75)
                .anyMatch(sentence -> !comparison.story().sentences().get(sentence).wide().contains(Modality.REPORTED));
        if (told && source.wide().contains(Modality.REPORTED) && !confirmed) {
            object(0, Modality.REPORTED, source);
        }
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
                    here.contains(Modality.POSSIBLE) || here.contains(Modality.ASKED) || here.contains(Modality.REPORTED);
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
