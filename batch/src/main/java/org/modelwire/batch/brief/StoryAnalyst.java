package org.modelwire.batch.brief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.archive.ArchiveResult;
import org.modelwire.batch.archive.ArchiveReader;
import org.modelwire.batch.archive.Grounding;
import org.modelwire.batch.brief.prompt.ReadPrompt;
import org.modelwire.batch.brief.prompt.Reading;
import org.modelwire.batch.brief.prompt.WritePrompt;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.paid.Answers;
import org.modelwire.batch.model.paid.NotYetException;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.brief.ArchiveCount;
import org.modelwire.brief.Drafter;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Slug;

/**
 * Has a model read a story's articles, finds what the archive holds on it, has the model write, mends what the gates refuse
 * and lets a judge look at it. The gates at the door to publication look again.
 */
final class StoryAnalyst implements StoryDrafter {

    private static final int MOST_OFFERS = 6;

    private final Answers model;
    private final ReadPrompt read;
    private final WritePrompt write;
    private final DraftRepair repair;
    private final Optional<DraftJudge> judge;
    private final Grounding index;
    private final ArchiveReader archive;

    StoryAnalyst(
            Answers model,
            StoryPrompts prompts,
            DraftRepair repair,
            Optional<DraftJudge> judge,
            Grounding index,
            ArchiveReader archive) {
        this.model = model;
        this.read = prompts.read();
        this.write = prompts.write();
        this.repair = repair;
        this.judge = judge;
        this.index = index;
        this.archive = archive;
    }

    @Override
    public NewBrief draft(StoryMaterial story)
            throws ModelException, NotYetException, StepAbortedException, InterruptedException {
        Reading reading = model.ask(story.storyId(), read.request(story.lead(), story.sources()), read::parse);
        ArchiveResult found = search(index, story, reading);
        Map<String, BigDecimal> hits = scores(found.hits());
        List<ArchiveOffer> offers = archive.offers(hits.keySet());
        hits.keySet().retainAll(offers.stream().map(ArchiveOffer::slug).toList()); // withdrawn since it was indexed
        DraftRepair.Kept kept = story.rewrite().isPresent()
                ? repair.rewrite(story, reading, offers, story.rewrite().get())
                : write(story, reading, offers);
        List<Finding> findings = judge.isPresent() ? judge.get().judge(story, kept.draft(), offers) : List.of();
        return new NewBrief(
                story.storyId(),
                kept.draft(),
                new Drafter(model.name(), Optional.of(kept.prompt().version())),
                reading.significance(),
                Optional.of(new ArchiveCount(found.searched(), found.since())),
                hits,
                reading.subjects(),
                findings,
                kept.why());
    }

    private DraftRepair.Kept write(StoryMaterial story, Reading reading, List<ArchiveOffer> offers)
            throws ModelException, NotYetException, StepAbortedException, InterruptedException {
        Draft first = model.ask(
                story.storyId(),
                write.within(story.maxSnippet()).request(story.lead(), story.sources(), reading, offers),
                json -> within(story.policy(), write.parse(json)));
        return repair.mend(story, reading, offers, first);
    }

    /** Finds what the archive holds on a story. */
    static ArchiveResult search(Grounding index, StoryMaterial story, Reading reading) throws InterruptedException {
        String text = story.sources().get(0).title() + "\n"
                + reading.facts().stream().map(Reading.Fact::text).collect(Collectors.joining("\n"));
        List<String> subjects = reading.subjects().stream()
                .map(subject -> Slug.of(subject.name()))
                .distinct()
                .toList();
        LocalDate day = story.reportedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return index.search(story.storyId(), text, subjects, day, MOST_OFFERS);
    }

    private static Map<String, BigDecimal> scores(List<ArchiveHit> hits) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        hits.forEach(hit -> scores.put(hit.slug(), BigDecimal.valueOf(hit.score())));
        return scores;
    }

    /** Without the context section where the publisher allows a summary only. */
    static Draft within(PublisherPolicy policy, Draft draft) {
        return policy == PublisherPolicy.FULL_BRIEF
                ? draft
                : new Draft(
                        draft.headline(), draft.summary(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }
}
