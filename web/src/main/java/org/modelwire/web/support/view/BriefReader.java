package org.modelwire.web.support.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.ArchiveCount;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.reuse.Phrase;
import org.modelwire.brief.reuse.ShownQuotes;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchPageRepository;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.SourceLinks;

/** Turns stored briefs into what readers see. Callers bring the transaction. */
@ApplicationScoped
public class BriefReader {

    @Inject
    private ArticleRepository articles;

    @Inject
    private WatchPageRepository watchItems;

    @Inject
    private SourceLinks links;

    @Inject
    private ShownQuotes quotes;

    /** A whole brief that is public. */
    public BriefView view(Brief brief) {
        return views(List.of(brief), quotes::of).get(0);
    }

    /**
     * Briefs that are public, in their order, without the words of sources that their sentences rest on; as many queries for
     * many of them as for one.
     */
    public List<BriefView> views(Collection<Brief> briefs) {
        return views(briefs, (text, told) -> Map.of());
    }

    private List<BriefView> views(
            Collection<Brief> briefs,
            BiFunction<BriefRevision, List<Article>, Map<BriefSentence, List<Phrase>>> shown) {
        Map<Long, List<Article>> byStory = byStory(briefs);
        Map<Long, WatchItem> watched =
                watchItems.findByBriefs(briefs.stream().map(Brief::id).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(WatchItem::briefId, Function.identity()));
        return briefs.stream()
                .map(brief -> {
                    List<Article> told = byStory.getOrDefault(brief.storyId(), List.of());
                    return view(
                            brief,
                            told,
                            shown.apply(brief.current(), told),
                            Optional.ofNullable(watched.get(brief.id())));
                })
                .toList();
    }

    private Map<Long, List<Article>> byStory(Collection<Brief> briefs) {
        return articles.findByStories(briefs.stream().map(Brief::storyId).toList()).stream()
                .collect(Collectors.groupingBy(article -> article.storyId().orElseThrow()));
    }

    private BriefView view(
            Brief brief, List<Article> told, Map<BriefSentence, List<Phrase>> shown, Optional<WatchItem> watched) {
        BriefRevision text = brief.current();
        List<SourceView> sources = sources(text, told);
        Map<Long, SourceView> byId =
                sources.stream().collect(Collectors.toMap(SourceView::articleId, Function.identity()));
        Function<BriefSentence, SentenceView> said =
                sentence -> sentence(sentence, shown.getOrDefault(sentence, List.of()), byId);
        List<SentenceView> archive = sentences(text, Part.ARCHIVE, said);
        return new BriefView(
                brief.id(),
                brief.slug(),
                text.headline(),
                LabelView.of(brief),
                kind(text),
                sentences(text, Part.SUMMARY, said),
                sentences(text, Part.CONSEQUENCE, said),
                archive,
                archive.isEmpty()
                        ? text.searched().map(BriefReader::archiveNote).orElse("")
                        : "",
                watch(brief, watched),
                mentions(brief),
                sources,
                notes(brief),
                new BriefView.BriefDates(
                        brief.createdAt(),
                        brief.reportedAt(),
                        brief.publishedAt().orElse(brief.createdAt()),
                        brief.updatedAt()),
                text.drafter(),
                text.promptVersion());
    }

    /** Briefs as rows of a list, in their order. */
    public List<BriefRow> rows(Collection<Brief> briefs, Instant now) {
        Map<Long, List<Article>> byStory = byStory(briefs);
        return briefs.stream()
                .map(brief -> row(brief, byStory.getOrDefault(brief.storyId(), List.of()), now))
                .toList();
    }

    private BriefRow row(Brief brief, List<Article> told, Instant now) {
        BriefRevision text = brief.current();
        return new BriefRow(
                brief.slug(),
                text.headline(),
                LabelView.of(brief),
                kind(text),
                text.sentences(Part.SUMMARY).stream().map(BriefSentence::text).collect(Collectors.joining(" ")),
                sources(text, told).stream().map(SourceView::domain).distinct().toList(),
                mentions(brief),
                brief.significance(),
                brief.reportedAt(),
                ReaderTime.ago(brief.reportedAt(), now));
    }

    private static String kind(BriefRevision text) {
        return text.kind().map(ContextKind::label).orElse("");
    }

    private static List<SubjectView> mentions(Brief brief) {
        return brief.mentions().stream()
                .map(mention -> SubjectView.of(mention.subject()))
                .toList();
    }

    /** The first text out is the brief itself; each later one has its note. */
    private static List<NoteView> notes(Brief brief) {
        return brief.published().stream()
                .sorted(Comparator.comparing(
                        (BriefRevision text) -> text.publishedAt().orElseThrow()))
                .skip(1)
                .map(NoteView::of)
                .sorted(Comparator.comparing(NoteView::at).reversed())
                .toList();
    }

    /**
     * The articles that the text was made from, then those that only repeat them; one that came later and is read for a text
     * that is not out yet is not among them.
     */
    private List<SourceView> sources(BriefRevision text, List<Article> told) {
        List<Article> read = told.stream()
                .filter(article -> article.isBehind(text.sourceNumber()))
                .sorted(Comparator.comparing(Article::isRepeat))
                .toList();
        return (read.isEmpty() ? told : read)
                .stream()
                        .map(article -> new SourceView(
                                article.id(),
                                article.publisher().domain(),
                                article.publisher().name(),
                                article.title(),
                                article.url(),
                                links.href(article.url()),
                                article.reportedAt()))
                        .toList();
    }

    private static List<SentenceView> sentences(
            BriefRevision text, Part part, Function<BriefSentence, SentenceView> said) {
        return text.sentences(part).stream().map(said).toList();
    }

    private static SentenceView sentence(BriefSentence sentence, List<Phrase> shown, Map<Long, SourceView> sources) {
        return new SentenceView(
                sentence.text(),
                sentence.basis(),
                shown.stream().map(Phrase::text).toList(),
                sentence.articleId().map(sources::get).map(SourceView::domain).orElse(""),
                sentence.cited()
                        .filter(cited -> cited.state().isPublic())
                        .map(cited -> new SentenceView.CitedBrief(
                                cited.slug(),
                                cited.current().headline(),
                                ReaderTime.date(ReaderTime.day(cited.reportedAt()))))
                        .orElse(null));
    }

    private static String archiveNote(ArchiveCount searched) {
        if (searched.briefs() == 0) {
            return "This is where the archive begins: there is no earlier brief to connect it with.";
        }
        String briefs = searched.briefs() == 1 ? "1 brief" : searched.briefs() + " briefs";
        return "No connection found in " + briefs
                + searched.since().map(day -> " since " + ReaderTime.date(day)).orElse("") + ".";
    }

    private WatchView watch(Brief brief, Optional<WatchItem> watched) {
        return brief.current()
                .watch()
                .map(watch -> watched.map(item -> watch(item, brief))
                        .orElse(new WatchView(
                                watch.text(), watch.by().orElse(null), null, brief.slug(), headline(brief))))
                .orElse(null);
    }

    /** An item of the watch ledger with the brief that printed it. */
    public WatchView watch(WatchItem item, Brief brief) {
        return new WatchView(item.text(), item.dueOn(), item.state(), brief.slug(), headline(brief), outcome(item));
    }

    private static WatchView.WatchOutcome outcome(WatchItem item) {
        return item.note()
                .map(note -> {
                    Optional<Brief> shown =
                            item.evidence().filter(brief -> brief.state().isPublic());
                    return new WatchView.WatchOutcome(
                            note,
                            shown.map(Brief::slug).orElse(""),
                            shown.map(BriefReader::headline).orElse(""));
                })
                .orElse(null);
    }

    private static String headline(Brief brief) {
        return brief.current().headline();
    }
}
