package org.modelwire.brief.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.DraftSentence;

/** What readers are shown of the quotes of a text, the same wherever it is shown. */
@ApplicationScoped
public class ShownQuotes {

    /** The id of no article: that of words which were found in none. */
    private static final long NONE = 0;

    @Inject
    private Phrases phrases;

    /**
     * The phrases of each sentence that quotes something, one for each piece of its quote.
     *
     * @param behind the articles behind the text
     */
    public Map<BriefSentence, List<Phrase>> of(BriefRevision text, Collection<Article> behind) {
        Map<Long, List<BriefSentence>> quoting = Stream.of(Part.values())
                .flatMap(part -> text.sentences(part).stream())
                .filter(sentence -> sentence.quote().isPresent())
                .collect(Collectors.groupingBy(sentence -> sentence.articleId().orElse(NONE)));
        Map<Long, String> texts = behind.stream()
                .collect(Collectors.toMap(
                        Article::id, article -> article.sourceText().orElse("")));
        Map<BriefSentence, List<Phrase>> shown = new HashMap<>();
        quoting.forEach((article, sentences) -> {
            List<List<Phrase>> ofEach = phrases.of(
                    sentences.stream().map(BriefSentence::asDraft).toList(), texts.getOrDefault(article, ""));
            for (int i = 0; i < sentences.size(); i++) {
                shown.put(sentences.get(i), ofEach.get(i));
            }
        });
        return shown;
    }

    /**
     * What is shown of words that stand in any of some articles.
     *
     * @param quoting sentences with these words as their quotes
     * @return the phrases of each of them
     */
    public List<List<Phrase>> ofAny(List<DraftSentence> quoting, Collection<Article> articles) {
        String shortest = articles.stream()
                .map(article -> article.sourceText().orElse(""))
                .min(Comparator.comparingInt(String::length))
                .orElse("");
        return phrases.of(quoting, shortest);
    }
}
