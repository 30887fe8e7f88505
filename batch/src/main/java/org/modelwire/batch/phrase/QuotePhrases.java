package org.modelwire.batch.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelwire.batch.gate.entail.word.Stems;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.reuse.Phrase;
import org.modelwire.brief.reuse.Phrases;
import org.modelwire.config.EvidenceConfig;

/**
 * Shows of each piece of a quote the stretch that our sentence shares most of. If all of them together would be too much of
 * the article, the longest ones are made shorter until they are not, as far as a phrase can still be read.
 */
@ApplicationScoped
public class QuotePhrases implements Phrases {

    private EvidenceConfig limits;

    /** For the container's proxy. */
    protected QuotePhrases() {}

    @Inject
    public QuotePhrases(EvidenceConfig limits) {
        this.limits = limits;
    }

    @Override
    public List<List<Phrase>> of(List<DraftSentence> sentences, String article) {
        Stems stems = new Stems();
        List<List<QuotedPiece>> pieces =
                sentences.stream().map(sentence -> pieces(sentence, stems)).toList();
        int most = most(pieces.stream().flatMap(List::stream).toList(), article);
        return pieces.stream()
                .map(ofOne -> ofOne.stream().map(piece -> piece.phrase(most)).toList())
                .toList();
    }

    private static List<QuotedPiece> pieces(DraftSentence sentence, Stems stems) {
        OwnWords own = new OwnWords(sentence.text(), stems);
        return sentence.quotes().stream()
                .map(words -> new QuotedPiece(words, own))
                .toList();
    }

    /** How long a phrase may be so that all of them together are not too much. */
    private int most(List<QuotedPiece> pieces, String article) {
        double allowed = CountedWords.in(Passage.of(article)).size() * limits.phraseShare();
        int fits = QuotedPiece.LEAST;
        int over = limits.phraseWords() + 1;
        while (over - fits > 1) {
            int tried = (fits + over) / 2;
            if (words(pieces, tried) <= allowed) {
                fits = tried;
            } else {
                over = tried;
            }
        }
        return fits;
    }

    /** What several sentences rest on counts once. */
    private static int words(List<QuotedPiece> pieces, int most) {
        Map<String, BitSet> shown = new HashMap<>();
        pieces.forEach(piece ->
                shown.computeIfAbsent(piece.text(), any -> new BitSet()).or(piece.shown(most)));
        return shown.values().stream().mapToInt(BitSet::cardinality).sum();
    }
}
