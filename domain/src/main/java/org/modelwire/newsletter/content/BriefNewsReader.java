package org.modelwire.newsletter.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.Correction;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.ContextKind;

/** Reads briefs as letters tell them. Callers bring the transaction. */
@ApplicationScoped
public class BriefNewsReader {

    @Inject
    private ArticleRepository articles;

    @Inject
    private BriefNoteRepository corrections;

    /** A brief that is public. */
    public BriefNews news(Brief brief) {
        return of(brief, List.of());
    }

    /** A brief with what was put right in it after a text. */
    public BriefNews corrected(Brief brief, int after) {
        return of(
                brief,
                corrections.findCorrections(brief.id()).stream()
                        .filter(correction -> correction.number() > after)
                        .map(Correction::words)
                        .map(BriefNewsReader::note)
                        .toList());
    }

    private static String note(CorrectedWords words) {
        return words.kind().label() + ": \u201c" + words.oldWords() + "\u201d now reads \u201c" + words.newWords()
                + "\u201d. " + words.reason();
    }

    /** A brief that was taken back: its address, so that a reader knows which one, and none of its text. */
    public BriefNews withdrawn(Brief brief) {
        return new BriefNews(brief.slug(), "", "", "", "", "", "", List.of());
    }

    private BriefNews of(Brief brief, List<String> notes) {
        BriefRevision text = brief.current();
        Optional<Article> first = articles.findByStory(brief.storyId()).stream()
                .filter(article -> article.isBehind(text.sourceNumber()))
                .min(Comparator.comparing(Article::isRepeat).thenComparing(Article::reportedAt));
        return new BriefNews(
                brief.slug(),
                text.headline(),
                brief.label().inWords(brief.reviewer()),
                text.kind().map(ContextKind::label).orElse(""),
                text.sentences(Part.SUMMARY).stream().map(BriefSentence::text).collect(Collectors.joining(" ")),
                first.map(article -> article.publisher().domain()).orElse(""),
                first.map(Article::url).orElse(""),
                notes);
    }
}
