package org.modelwire.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.Part;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchRepository;

/** Brings watch items and what may tell of them out of the database; one transaction a call. */
@ApplicationScoped
@Transactional
public class WatchReader {

    /** How long after an item's day a brief may still report what came of it. */
    static final int DAYS_AFTER_DUE = 14;

    @Inject
    private WatchRepository items;

    @Inject
    private BriefRepository briefs;

    /** Ids of the items that nobody has resolved, the earliest day first. */
    public List<Long> unresolved() {
        return items.findUnresolved();
    }

    /** What an item expects, and when news of it may come: on a later day than the story that opened it. */
    public Expectation expectation(long itemId) {
        WatchItem item = items.find(itemId).orElseThrow();
        Brief brief = briefs.get(item.briefId());
        LocalDate reported = LocalDate.ofInstant(brief.reportedAt(), ZoneOffset.UTC);
        return new Expectation(
                item.text() + "\n" + item.checkHow(),
                brief.mentions().stream()
                        .map(mention -> mention.subject().slug())
                        .toList(),
                reported.plusDays(1),
                item.dueOn().plusDays(DAYS_AFTER_DUE + 1L));
    }

    /** Headline and summary of a public brief, a sentence each; empty if it is not public any more. */
    public List<String> sentences(long briefId) {
        Brief brief = briefs.get(briefId);
        return brief.state().isPublic()
                ? Stream.concat(
                                Stream.of(brief.current().headline()),
                                brief.current().sentences(Part.SUMMARY).stream().map(BriefSentence::text))
                        .toList()
                : List.of();
    }
}
