package org.modelwire.brief.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.BriefCorrected;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.BriefUpdated;
import org.modelwire.brief.Part;
import org.modelwire.brief.QuoteFinder;
import org.modelwire.brief.Span;

/**
 * Measures what each text shows of the articles behind it, in the transaction in which it comes out. Where an article's own
 * text is gone by then, what was last measured of it counts.
 */
@ApplicationScoped
public class ReuseLedger {

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private SourceReuseRepository reuses;

    @Inject
    private ReuseMeter meter;

    @Inject
    private ShownQuotes quotes;

    void measure(@Observes BriefPublished event) {
        measure(event.briefId(), event.at());
    }

    void measure(@Observes BriefUpdated event) {
        measure(event.briefId(), event.at());
    }

    void measure(@Observes BriefCorrected event) {
        measure(event.briefId(), event.at());
    }

    private void measure(long briefId, Instant now) {
        var brief = briefs.get(briefId);
        BriefRevision text = brief.current();
        List<Article> behind = articles.findByStory(brief.storyId()).stream()
                .filter(article -> article.isBehind(text.sourceNumber()) && !article.isRepeat())
                .toList();
        List<String> excerpts = excerpts(text, behind);
        behind.forEach(article -> reuse(text, article, excerpts)
                .ifPresent(reuse -> reuses.add(new SourceReuse(text, article, reuse, now))));
    }

    private Optional<Reuse> reuse(BriefRevision text, Article article, List<String> excerpts) {
        return article.sourceText()
                .map(source -> meter.measure(source, sentences(text), places(source, excerpts)))
                .or(() -> reuses.findLast(article).map(SourceReuse::reuse));
    }

    private static List<String> sentences(BriefRevision text) {
        return Stream.of(Part.SUMMARY, Part.CONSEQUENCE)
                .flatMap(part -> text.sentences(part).stream())
                .map(BriefSentence::text)
                .toList();
    }

    /** The words of articles that readers see beside the sentences of a text. */
    private List<String> excerpts(BriefRevision text, List<Article> behind) {
        return quotes.of(text, behind).values().stream()
                .flatMap(List::stream)
                .flatMap(Phrase::runs)
                .toList();
    }

    private static List<Span> places(String source, List<String> excerpts) {
        QuoteFinder finder = new QuoteFinder(source);
        return excerpts.stream().flatMap(words -> finder.find(words).stream()).toList();
    }
}
