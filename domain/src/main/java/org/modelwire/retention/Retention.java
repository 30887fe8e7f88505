package org.modelwire.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.modelwire.config.RetentionConfig;
import org.modelwire.takedown.TakedownReview;

/**
 * Deletes what is too old, a slice at a time, each in a short transaction of its own: a slice is never half deleted, and a run
 * that dies leaves the rest to the next one. Every call gives how many rows it took; 0 means that nothing is left.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Retention {

    private static final int SLICE = 200;

    @Inject
    private RetentionRepository rows;

    @Inject
    private TakedownReview requests;

    @Inject
    private RetentionConfig config;

    @Inject
    private Clock clock;

    /** Purges texts of articles. */
    public int purgeTexts() {
        List<Long> ids = rows.findTexts(clock.instant().minus(config.sourceText()), SLICE);
        return ids.isEmpty() ? 0 : rows.purgeTexts(ids);
    }

    /** Purges the texts that publishers have replaced. */
    public int purgeEditions() {
        return rows.purgeEditions(clock.instant().minus(config.sourceText()));
    }

    /** Forgets who made requests that are closed. */
    public int forgetRequesters() {
        return requests.forget(clock.instant().minus(config.requests()));
    }

    /** Deletes letters from the log, whatever became of them. */
    public int removeLetters() {
        List<Long> ids = rows.findLetters(clock.instant().minus(config.letters()), SLICE);
        return ids.isEmpty() ? 0 : rows.removeLetters(ids);
    }
}
