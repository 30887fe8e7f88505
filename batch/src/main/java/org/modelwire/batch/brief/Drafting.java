package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.archive.ArchiveReader;
import org.modelwire.batch.archive.Grounding;
import org.modelwire.batch.model.Model;
import org.modelwire.brief.Drafter;
import org.modelwire.brief.NewBrief;
import org.modelwire.config.BudgetConfig;
import org.modelwire.run.ReceiptBook;

/** Chooses who drafts: the configured model, or, where there is none, whoever takes excerpts. */
@ApplicationScoped
public class Drafting {

    private static final int EXCERPT_SIGNIFICANCE = 2;

    @Inject
    private Optional<Model> model;

    @Inject
    private ReceiptBook receipts;

    @Inject
    private BudgetConfig budget;

    @Inject
    private ArchiveReader archive;

    @Inject
    private ReadPrompt read;

    @Inject
    private WritePrompt write;

    @Inject
    private ExtractiveDrafter extractive;

    @Inject
    private Clock clock;

    /** A drafter for one run. */
    StoryDrafter drafter(Grounding index, long runId) {
        return model.<StoryDrafter>map(
                        configured -> new StoryAnalyst(paid(configured, runId), read, write, index, archive))
                .orElse(this::excerpt);
    }

    private PaidModel paid(Model configured, long runId) {
        Instant monthStart = YearMonth.now(clock.withZone(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        RunBudget left = new RunBudget(budget, receipts.spendOf(runId), receipts.spentSince(monthStart));
        return new PaidModel(configured, receipts, left, runId);
    }

    private NewBrief excerpt(StoryMaterial story) {
        return new NewBrief(
                story.storyId(),
                extractive.draft(story.sources().get(0)),
                Drafter.EXTRACTIVE,
                EXCERPT_SIGNIFICANCE,
                Map.of(),
                List.of());
    }
}
