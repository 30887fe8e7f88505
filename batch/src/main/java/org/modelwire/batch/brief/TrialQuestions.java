package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.batch.archive.ArchiveFollower;
import org.modelwire.batch.archive.ArchiveReader;
import org.modelwire.batch.brief.prompt.ReadPrompt;
import org.modelwire.batch.brief.prompt.Reading;
import org.modelwire.batch.brief.prompt.WritePrompt;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.model.paid.Answers;
import org.modelwire.batch.model.paid.PaidModel;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.trial.TrialOrder;
import org.modelwire.brief.trial.TrialRefusedException;
import org.modelwire.run.receipt.Standing;

/** What a model is asked in a trial: the same as in a run, but for the words of the prompt. */
@ApplicationScoped
public class TrialQuestions {

    /** No run searches here, for the log. */
    private static final long NO_RUN = 0;

    @Inject
    private StoryClaims stories;

    @Inject
    private StoryPrompts prompts;

    @Inject
    private ArchiveFollower archive;

    @Inject
    private ArchiveReader briefs;

    /**
     * A question that is ready to be put.
     *
     * @param inForce whether its words are those in force
     * @param parser takes an answer apart; empty where it is no draft
     */
    record Ready(
            StoryMaterial story,
            List<ArchiveOffer> offers,
            ModelRequest request,
            boolean inForce,
            Answers.Parser<Optional<Draft>> parser) {}

    /** The prompts that can be tried. */
    List<Prompt> prompts() {
        return List.of(prompts.read().prompt(), prompts.write().prompt());
    }

    /**
     * Makes the question.
     *
     * @param model who has read the story already, where the prompt builds on that
     */
    Ready make(TrialOrder order, PaidModel model) throws TrialRefusedException, InterruptedException {
        StoryMaterial story = stories.look(order.articleId())
                .orElseThrow(() -> new TrialRefusedException("No model may be given this article: its text is not kept,"
                        + " it repeats another one, or its publisher does not allow it."));
        Prompt known = prompts().stream()
                .filter(prompt -> prompt.name().equals(order.prompt()))
                .findFirst()
                .orElseThrow(() -> new TrialRefusedException("There is no such prompt to try."));
        if (order.instructions().isBlank()) {
            throw new TrialRefusedException("The prompt is empty.");
        }
        boolean inForce =
                order.instructions().strip().equals(known.instructions().strip());
        String words = inForce ? known.instructions() : order.instructions();
        return known.name().equals(prompts.read().prompt().name())
                ? read(story, words, inForce)
                : write(story, words, inForce, model);
    }

    private Ready read(StoryMaterial story, String words, boolean inForce) {
        ReadPrompt read = prompts.read().saying(words);
        return new Ready(story, List.of(), read.request(story.lead(), story.sources()), inForce, json -> {
            read.parse(json);
            return Optional.empty();
        });
    }

    private Ready write(StoryMaterial story, String words, boolean inForce, PaidModel model)
            throws TrialRefusedException, InterruptedException {
        Reading reading = reading(story, model);
        List<ArchiveOffer> offers =
                briefs.offers(StoryAnalyst.search(archive.grounding(NO_RUN), story, reading).hits().stream()
                        .map(ArchiveHit::slug)
                        .toList());
        WritePrompt write = prompts.write().saying(words).within(story.maxSnippet());
        return new Ready(
                story,
                offers,
                write.request(story.lead(), story.sources(), reading, offers),
                inForce,
                json -> Optional.of(StoryAnalyst.within(story.policy(), write.parse(json))));
    }

    /** The notes of the prompt in force. They are never bought on the way: a trial asks one question, whose price is told. */
    private Reading reading(StoryMaterial story, PaidModel model) throws TrialRefusedException {
        Optional<String> answer = model.standing(story.storyId(), prompts.read().request(story.lead(), story.sources()))
                .flatMap(Standing::answer);
        try {
            if (answer.isPresent()) {
                return prompts.read().parse(answer.get());
            }
        } catch (ModelException e) {
            throw new TrialRefusedException("The notes on this story cannot be used: " + e.getMessage() + ".");
        }
        throw new TrialRefusedException(
                "The model has not read this story as it stands now. Try the prompt \"read\" in force on it first.");
    }
}
