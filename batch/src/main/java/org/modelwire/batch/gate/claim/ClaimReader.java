package org.modelwire.batch.gate.claim;

import java.util.List;
import org.modelwire.batch.gate.text.Passage;

/** What one sentence of a draft tells otherwise than the articles. */
public final class ClaimReader {

    private final List<Comparison> comparisons;

    /** Lays a sentence beside the articles, with the words of a source that it names, if any. */
    public ClaimReader(Story story, Passage sentence, Passage quote) {
        this.comparisons = UtteranceReader.read(sentence).stream()
                .map(claim -> new Comparison(story, claim, quote))
                .toList();
    }

    /** Words that it affirms and the articles deny, or the other way round. */
    public List<Objection> polarity() {
        return comparisons.stream()
                .flatMap(comparison -> PolarityCheck.objections(comparison).stream())
                .toList();
    }

    /**
     * Clauses that it tells as facts and the articles do not.
     *
     * @param headline whether the present tense tells deeds
     */
    public List<Objection> hedges(boolean headline) {
        boolean attributed = comparisons.size() > 1
                && comparisons.stream()
                        .anyMatch(comparison -> !comparison.claim().wide().isEmpty()
                                || comparison.claim().tokens().stream()
                                        .anyMatch(token -> token.lemma().equals("report")));
        return comparisons.stream()
                .flatMap(comparison -> HedgeCheck.objections(comparison, headline, attributed).stream())
                .toList();
    }
}
