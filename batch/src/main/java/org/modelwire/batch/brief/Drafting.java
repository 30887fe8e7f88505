package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.archive.ArchiveReader;
import org.modelwire.batch.archive.Grounding;
import org.modelwire.batch.brief.excerpt.ExtractiveDrafter;
import org.modelwire.batch.model.paid.Embedders;
import org.modelwire.batch.model.paid.ModelRound;
import org.modelwire.batch.model.paid.PaidEmbedder;
import org.modelwire.batch.model.paid.Purchases;
import org.modelwire.brief.Drafter;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.DraftChecks;

/** Chooses who drafts: the configured model, or, where there is none, whoever takes excerpts. */
@ApplicationScoped
public class Drafting {

    private static final int EXCERPT_SIGNIFICANCE = 2;

    @Inject
    private Purchases purchases;

    @Inject
    private Embedders embedders;

    @Inject
    private StoryPrompts prompts;

    @Inject
    private DraftChecks checks;

    @Inject
    private ArchiveReader archive;

    @Inject
    private ExtractiveDrafter extractive;

    /** The models for one run. */
    ModelRound round(long runId) {
        return purchases.round(runId);
    }

    /** Who gives embeddings in one pass of a run. */
    Optional<PaidEmbedder> embedder(ModelRound.Pass pass, long runId) {
        return embedders.open(pass, runId);
    }

    /** A drafter for one pass. */
    StoryDrafter drafter(Grounding index, ModelRound.Pass pass) {
        return pass.writer()
                .<StoryDrafter>map(model -> new StoryAnalyst(
                        model,
                        prompts,
                        new DraftRepair(model, prompts, checks),
                        pass.judge().map(judge -> new DraftJudge(judge, prompts)),
                        index,
                        archive))
                .orElse(this::excerpt);
    }

    private NewBrief excerpt(StoryMaterial story) {
        return new NewBrief(
                story.storyId(),
                extractive.draft(story.sources().get(0), story.maxSnippet()),
                Drafter.EXTRACTIVE,
                EXCERPT_SIGNIFICANCE,
                Map.of(),
                List.of());
    }
}
