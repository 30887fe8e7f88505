package org.modelwire.batch.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.brief.prompt.JudgePrompt;
import org.modelwire.batch.brief.prompt.Judgement;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.paid.Answers;
import org.modelwire.batch.model.paid.NotYetException;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/** Asks a second model about every sentence of a draft. Its doubts are findings; without its word a draft never passes. */
final class DraftJudge {

    /** The name under which its findings are listed. */
    static final String NAME = "judge";

    /** A sentence that is called supported with fewer points is doubted all the same. */
    private static final int FEWEST_POINTS = 50;

    private final Answers model;
    private final JudgePrompt prompt;

    DraftJudge(Answers model, StoryPrompts prompts) {
        this.model = model;
        this.prompt = prompts.judge();
    }

    /**
     * Judges headline, sentences and watch item.
     *
     * @return a finding for each sentence that is not supported, or one if the judge gave no usable answer
     * @throws StepAbortedException if no question will be answered; the story is drafted in a later run
     */
    List<Finding> judge(StoryMaterial story, Draft draft, List<ArchiveOffer> offers)
            throws NotYetException, StepAbortedException, InterruptedException {
        List<String> sentences = Stream.of(
                        Stream.of(draft.headline()),
                        draft.sentences().map(DraftSentence::text),
                        draft.watch().stream().map(DraftWatch::text))
                .flatMap(all -> all)
                .toList();
        try {
            return findings(
                    sentences,
                    model.ask(
                            story.storyId(),
                            prompt.request(story.lead(), story.sources(), offers, sentences),
                            json -> prompt.parse(json, sentences.size())));
        } catch (ModelException e) {
            return List.of(Finding.at(
                    NAME, Severity.REVIEW, e.reason(), draft.headline(), "", "not judged: " + e.getMessage()));
        }
    }

    private static List<Finding> findings(List<String> sentences, List<Judgement> judgements) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            if (judgement.verdict() == Judgement.Verdict.SUPPORTED && judgement.score() >= FEWEST_POINTS) {
                continue;
            }
            String sentence = sentences.get(i);
            findings.add(Finding.at(
                    NAME,
                    judgement.verdict() == Judgement.Verdict.CONTRADICTED ? Severity.BLOCK : Severity.REVIEW,
                    Reason.UNSUPPORTED_CLAIM,
                    sentence,
                    sentence,
                    judgement.score() + " of 100: " + judgement.reason()));
        }
        return findings;
    }
}
