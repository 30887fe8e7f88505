package org.modelwire.batch.gate.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Names and numbers of all sentences of a brief that belong elsewhere in the articles, sentence by sentence. */
    public static Map<ClaimReader, List<Objection>> roles(Story story, List<ClaimReader> readers) {
        Map<Comparison, List<Objection>> found = RoleCheck.objections(
                story,
                readers.stream().flatMap(reader -> reader.comparisons.stream()).toList());
        Map<ClaimReader, List<Objection>> byReader = new LinkedHashMap<>();
        for (ClaimReader reader : readers) {
            byReader.put(
                    reader,
                    reader.comparisons.stream()
                            .flatMap(comparison -> found.getOrDefault(comparison, List.of()).stream())
                            .toList());
        }
        return byReader;
    }
}
