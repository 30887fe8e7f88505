package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.batch.archive.ArchiveFollower;
import org.modelwire.batch.archive.Grounding;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.paid.ModelRound;
import org.modelwire.batch.model.paid.NotYetException;
import org.modelwire.batch.model.paid.PaidEmbedder;
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
import org.modelwire.trace.Traced;

/**
 * Makes a draft of each story that has none, on all nodes together. The stories of one day are drafted side by side, the days one after
 * another: so a backlog of weeks is grounded in the archive as if it had been read night by night. Where questions go to
 * the provider as files, all stories take each turn together.
 */
@ApplicationScoped
public class AnalyseStep implements Step {

    private static final Logger LOG = Logger.getLogger(AnalyseStep.class.getName());

    /** From one look at what other nodes have in hand to the next. */
    private static final Duration ELSEWHERE = Duration.ofMillis(500);

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

    /** Not where questions go as files: one node collects them all. */
    @Override
    public boolean isShared() {
        return !config.batch().on();
    }

    @Override
    public void run(StepContext context) throws StepAbortedException, InterruptedException {
        ModelRound round = drafting.round(context.runId());
        round.await(context::isStopping);
        TreeMap<LocalDate, List<Story>> days = claims.toAnalyse().stream()
                .collect(Collectors.groupingBy(AnalyseStep::day, TreeMap::new, Collectors.toList()));
        if (days.isEmpty()) {
            return;
        }
        Grounding grounding = archive.grounding(context.runId());
        if (round.isBatched()) {
            inPasses(days, grounding, round, context);
        } else {
            dayByDay(days, grounding, round, context);
        }
    }

    private void dayByDay(
            TreeMap<LocalDate, List<Story>> days, Grounding grounding, ModelRound round, StepContext context)
            throws StepAbortedException, InterruptedException {
        ModelRound.Pass pass = round.pass();
        Optional<PaidEmbedder> embedder = drafting.embedder(pass, context.runId());
        StoryDrafter drafter = drafting.drafter(grounding.with(embedder), pass);
        for (List<Story> day : days.values()) {
            follow(embedder); // so that the drafts of the days before are found
            oneDay(day, drafter, context);
        }
    }

    /** Ends only when no story of the day is in anybody's hands, on whichever node: the next day rests on this one. */
    private void oneDay(List<Story> day, StoryDrafter drafter, StepContext context)
            throws StepAbortedException, InterruptedException {
        Collection<Story> left = day;
        do {
            Queue<Story> elsewhere = new ConcurrentLinkedQueue<>();
            workers.forEach(
                    left,
                    config.concurrency(),
                    context,
                    traced(story -> analyse(story, drafter, context, later -> Outcome.UNTOUCHED, held -> {
                        elsewhere.add(held);
                        return Outcome.LATER;
                    })));
            left = elsewhere;
        } while (isWorthAnotherLook(left, context));
        left.forEach(story -> context.count(Outcome.UNTOUCHED));
    }

    private static boolean isWorthAnotherLook(Collection<Story> left, StepContext context) throws InterruptedException {
        if (left.isEmpty() || context.isStopping()) {
            return false;
        }
        Thread.sleep(ELSEWHERE.toMillis());
        return true;
    }

    /** Each pass takes every story as far as the receipts go; what they lack is asked as files before the next one. */
    private void inPasses(
            TreeMap<LocalDate, List<Story>> days, Grounding grounding, ModelRound round, StepContext context)
            throws StepAbortedException, InterruptedException {
        Collection<Story> left = days.values().stream().flatMap(List::stream).toList();
        follow(drafting.embedder(round.pass(), context.runId()));
        try {
            boolean again = true;
            while (again && !context.isStopping()) {
                Queue<Story> waiting = new ConcurrentLinkedQueue<>();
                ModelRound.Pass pass = round.pass();
                StoryDrafter drafter = drafting.drafter(grounding.with(drafting.embedder(pass, context.runId())), pass);
                workers.forEach(
                        left,
                        config.concurrency(),
                        context,
                        traced(story -> analyse(
                                story,
                                drafter,
                                context,
                                later -> {
                                    waiting.add(later);
                                    return Outcome.LATER;
                                },
                                held -> Outcome.UNTOUCHED)));
                left = waiting;
                again = round.send();
                round.await(context::isStopping);
            }
        } finally {
            left.forEach(story -> context.count(Outcome.UNTOUCHED));
        }
    }

    private void follow(Optional<PaidEmbedder> embedder) throws InterruptedException {
        if (embedder.isPresent()) {
            archive.follow(embedder.get());
        } else {
            archive.follow();
        }
    }

    private static LocalDate day(Story story) {
        return LocalDate.ofInstant(story.reportedAt(), ZoneOffset.UTC);
    }

    private static Workers.Work<Story> traced(Workers.Work<Story> work) {
        return Workers.Work.traced("write story", "story", Story::id, work);
    }

    private Outcome analyse(
            Story story,
            StoryDrafter drafter,
            StepContext context,
            Function<Story, Outcome> later,
            Function<Story, Outcome> held)
            throws StepAbortedException, InterruptedException {
        Optional<StoryMaterial> material = claims.claim(story.id(), context.claimant());
        if (material.isEmpty()) {
            Outcome elsewhere = claims.outcome(story.id(), context.runId());
            return elsewhere == Outcome.LATER ? held.apply(story) : elsewhere;
        }
        try {
            NewBrief draft = drafter.draft(material.get());
            // Two drafts may name a new subject at the same moment.
            OnConflict.retryOnce(() -> drafts.store(draft, context.actor()));
            claims.release(story.id(), context.claimant());
            return Outcome.WRITTEN;
        } catch (NotYetException e) {
            claims.release(story.id(), context.claimant());
            return later.apply(story);
        } catch (ModelException e) {
            LOG.log(Level.WARNING, "story not drafted run={0} story={1} reason={2}: {3}", new Object[] {
                Long.toString(context.runId()),
                Long.toString(story.id()),
                e.reason().code(),
                e.getMessage()
            });
            Traced.current().failed(e.reason());
            claims.fail(story.id(), e);
            return Outcome.FAILED;
        }
    }
}
