package org.modelwire.web.console.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.OfferedBrief;
import org.modelwire.brief.Part;
import org.modelwire.brief.Span;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.SourceLinks;

/** Reads the articles and earlier briefs behind a text. */
@ApplicationScoped
@Transactional
public class SourceReader {

    @Inject
    private ArticleRepository articles;

    @Inject
    private SourceLinks links;

    /** The articles of the story with their text, the earliest first, then the earlier briefs that were on offer. */
    public List<SourceView> read(BriefRevision text) {
        Map<Long, Map<String, Span>> marks = new HashMap<>();
        Map<Brief, List<String>> citing = new LinkedHashMap<>();
        int number = 0;
        for (Part part : Part.values()) {
            for (BriefSentence sentence : text.sentences(part)) {
                String id = "s" + number++;
                sentence.articleId()
                        .ifPresent(article -> sentence.quoteSpan()
                                .ifPresent(span -> marks.computeIfAbsent(article, key -> new HashMap<>())
                                        .put(id, span)));
                sentence.cited()
                        .ifPresent(brief -> citing.computeIfAbsent(brief, key -> new ArrayList<>())
                                .add(id));
            }
        }
        List<SourceView> sources = articles.findByStory(text.brief().storyId()).stream()
                .filter(article -> article.sourceText().isPresent())
                .map(article -> source(article, marks.getOrDefault(article.id(), Map.of())))
                .collect(Collectors.toCollection(ArrayList::new));
        text.offers().stream()
                .map(OfferedBrief::brief)
                .map(brief -> offer(brief, String.join(" ", citing.getOrDefault(brief, List.of()))))
                .forEach(sources::add);
        return sources;
    }

    private SourceView source(Article article, Map<String, Span> marks) {
        return new SourceView(
                article.publisher().name(),
                article.title(),
                links.href(article.url()),
                ReaderTime.exact(article.reportedAt()),
                "",
                MarkedSource.of(article.sourceText().orElseThrow(), marks));
    }

    private static SourceView offer(Brief brief, String uses) {
        String summary = brief.current().sentences(Part.SUMMARY).stream()
                .map(BriefSentence::text)
                .collect(Collectors.joining(" "));
        return new SourceView(
                "Earlier brief " + brief.slug(),
                brief.current().headline(),
                "/briefs/" + brief.slug(),
                ReaderTime.exact(brief.reportedAt()),
                uses,
                MarkedSource.of(summary, Map.of()));
    }
}
