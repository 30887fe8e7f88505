package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.batch.archive.ArchiveFollower;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.run.OnConflict;
import org.modelwire.batch.run.Outcome;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.run.Workers;
import org.modelwire.brief.Drafts;
import org.modelwire.brief.NewBrief;
import org.modelwire.config.ModelConfig;
import org.modelwire.story.Story;

/**
 * Makes a draft of each story that has none. The stories of one day are drafted side by side, the days one after
 * another: so a backlog of weeks is grounded in the archive as if it had been read night by night.
 */
@ApplicationScoped
public class AnalyseStep implements Step {

    private static final Logger LOG = Logger.getLogger(AnalyseStep.class.getName());

    @Inject
    private StoryClaims claims;

    @Inject
    private Drafting drafting;

    @Inject
    private Drafts drafts;

    @Inject
    private ArchiveFollower archive;

    @Inject
    private Workers workers;

    @Inject
    private ModelConfig config;

    @Override
    public String name() {
        return "analyse";
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        TreeMap<LocalDate, List<Story>> days = claims.toAnalyse().stream()
                .collect(Collectors.groupingBy(AnalyseStep::day, TreeMap::new, Collectors.toList()));
        if (days.isEmpty()) {
            return;
        }
        StoryDrafter drafter = drafting.drafter(archive.grounding(context.runId()), context.runId());
        for (List<Story> day : days.values()) {
            archive.follow(); // so that the drafts of the days before are found
            workers.forEach(day, config.concurrency(), context, story -> analyse(story, drafter, context));
        }
    }

    private static LocalDate day(Story story) {
        return LocalDate.ofInstant(story.reportedAt(), ZoneOffset.UTC);
    }

    private Outcome analyse(Story story, StoryDrafter drafter, StepContext context)
            throws StepAbortedException, InterruptedException {
        Optional<StoryMaterial> material = claims.claim(story.id(), context.runId());
        if (material.isEmpty()) {
            return Outcome.UNTOUCHED;
        }
        try {
            NewBrief draft = drafter.draft(material.get());
            // Two drafts may name a new subject at the same moment.
            OnConflict.retryOnce(() -> drafts.store(draft, context.actor()));
            return Outcome.WRITTEN;
        } catch (ModelException e) {
            LOG.log(Level.WARNING, "story not drafted run={0} story={1} reason={2}: {3}", new Object[] {
                Long.toString(context.runId()),
                Long.toString(story.id()),
                e.reason().code(),
                e.getMessage()
            });
            claims.fail(story.id(), e);
            return Outcome.FAILED;
        }
    }
}
