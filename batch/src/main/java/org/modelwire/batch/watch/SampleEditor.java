package org.modelwire.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.sample.SampleOutcome;
import org.modelwire.watch.WatchEvidence;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchLedger;
import org.modelwire.watch.WatchRepository;
import org.modelwire.watch.WatchState;

/**
 * The editor of the sample newsroom, as invented as its publishers: says what came of some items that are due, if the run
 * has proposed the brief that shows it. Where the sample is off, only people say so.
 */
@ApplicationScoped
@Transactional
public class SampleEditor {

    private static final String NAME = "sample editor";
    private static final int MOST = 1_000;

    @Inject
    private SampleNewsroom newsroom;

    @Inject
    private WatchRepository items;

    @Inject
    private WatchLedger ledger;

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    /** Resolves what its script and the proposals agree on; what is resolved stays as it is. */
    public void judge() {
        for (SampleOutcome outcome : newsroom.outcomes()) {
            items.find(EnumSet.of(WatchState.DUE), MOST).stream()
                    .filter(item -> tells(briefs.get(item.briefId()), outcome.expected()))
                    .findFirst()
                    .ifPresent(item -> judge(item, outcome));
        }
    }

    private void judge(WatchItem item, SampleOutcome outcome) {
        Optional<Brief> shown = items.findEvidence(item.id()).stream()
                .map(WatchEvidence::brief)
                .filter(brief -> tells(brief, outcome.shown()))
                .findFirst();
        shown.ifPresent(
                brief -> ledger.resolve(item.id(), outcome.outcome(), outcome.note(), Optional.of(brief.slug()), NAME));
    }

    private boolean tells(Brief brief, String article) {
        return articles.findByStory(brief.storyId()).stream()
                .anyMatch(told -> told.url().endsWith("/" + article));
    }
}
