package org.modelwire.batch.archive;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ReaderFields;
import org.modelwire.article.Article;
import org.modelwire.brief.ArchiveOffers;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.ArchiveOffer;

/** Turns a stored brief into what the archive searches. */
final class ArchiveEntries {

    private ArchiveEntries() {}

    /**
     * The brief as it is searched.
     *
     * @param told the articles of its story; those that its text does not rest on do not count
     */
    static ArchiveEntry of(Brief brief, List<Article> told) {
        ArchiveOffer text = ArchiveOffers.of(brief);
        BriefRevision current = brief.current();
        return new ArchiveEntry(
                brief.id(),
                text.slug(),
                text.headline() + "\n" + text.summary(),
                brief.mentions().stream()
                        .map(mention -> mention.subject().slug())
                        .toList(),
                text.date(),
                brief.state().isPublic(),
                new ReaderFields(
                        text.headline(),
                        context(brief, current),
                        current.kind(),
                        told.stream()
                                .filter(article -> article.isBehind(current.sourceNumber()))
                                .map(article -> article.publisher().domain())
                                .distinct()
                                .toList()));
    }

    private static String context(Brief brief, BriefRevision text) {
        return Stream.of(
                        text.sentences(Part.CONSEQUENCE).stream().map(BriefSentence::text),
                        text.sentences(Part.ARCHIVE).stream().map(BriefSentence::text),
                        text.watch().stream().map(watch -> watch.text()),
                        brief.mentions().stream()
                                .map(mention -> mention.subject().name()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }
}
