package org.modelwire.batch.gate.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.modelwire.batch.gate.text.CopiedRuns;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;
import org.modelwire.brief.Span;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.brief.reuse.Reuse;
import org.modelwire.brief.reuse.ReuseMeter;

/**
 * The other side of {@link SubstitutionMeter}: not how much of our text is the article's, but how much of the article is in
 * our text. The same words and the same sequences count; a word that stands in an excerpt and in a run counts once.
 */
@ApplicationScoped
public class ArticleShare implements ReuseMeter {

    @Override
    public Reuse measure(String article, List<String> sentences, List<Span> excerpts) {
        Passage text = Passage.of(article);
        List<Word> words = text.words();
        Ground ours = Ground.of(new SourceText("", "", String.join("\n\n", sentences), Optional.empty()));
        int[] runs = new CopiedRuns(List.of(ours))
                .endingAt(words.stream().map(Word::key).toList());
        BitSet reused = new BitSet(words.size());
        int longest = 0;
        for (int i = 0; i < runs.length; i++) {
            if (runs[i] >= SharedWords.SEQUENCE) {
                reused.set(i - runs[i] + 1, i + 1);
                longest = Math.max(longest, runs[i]);
            }
        }
        mark(text, excerpts, reused);
        return new Reuse(words.size(), reused.cardinality(), longest);
    }

    private static void mark(Passage article, List<Span> excerpts, BitSet reused) {
        List<Word> words = article.words();
        for (int i = 0; i < words.size(); i++) {
            int start = article.originalStart(words.get(i).start());
            int end = article.originalEnd(words.get(i).end());
            if (excerpts.stream().anyMatch(span -> start >= span.start() && end <= span.end())) {
                reused.set(i);
            }
        }
    }

    @Override
    public int words(String text) {
        return Passage.of(text).words().size();
    }
}
