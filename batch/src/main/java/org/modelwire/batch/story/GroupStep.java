package org.modelwire.batch.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.ArticleRepository;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;

/** Puts articles of one event together. In the order of their reports and on one thread: each may open the next one's story. */
@ApplicationScoped
public class GroupStep implements Step {

    /** Articles whose texts are in memory at a time. */
    private static final int PAGE = 200;

    @Inject
    private ArticleRepository articles;

    @Inject
    private Grouping grouping;

    @Inject
    private Workers workers;

    @Override
    public String name() {
        return "group";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        List<Long> ids = articles.findToGroup();
        Optional<Instant> earliest = grouping.earliest();
        if (earliest.isEmpty()) {
            return;
        }
        try (StoryMatcher matcher = new StoryMatcher()) {
            List<Long> recent = grouping.recent(earliest.get().minus(StoryMatcher.WINDOW));
            for (int from = 0; from < recent.size() && !context.isStopping(); from += PAGE) {
                grouping.reported(recent.subList(from, Math.min(recent.size(), from + PAGE)))
                        .forEach(matcher::add);
            }
            workers.forEach(ids, 1, context, id -> grouping.group(id, matcher) ? Outcome.WRITTEN : Outcome.UNTOUCHED);
        }
    }
}
