package org.modelwire.batch.brief;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.batch.brief.prompt.Reading;
import org.modelwire.batch.brief.prompt.RepairPrompt;
import org.modelwire.batch.brief.prompt.WritePrompt;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.model.paid.Answers;
import org.modelwire.batch.model.paid.NotYetException;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.Verdict;

/**
 * Gives a writer one chance to mend what a gate holds, or what it worded otherwise than it was told to. Other findings that ask
 * for an editor's eye alone are left to the editor: a second call would not close them.
 */
final class DraftRepair {

    private static final Logger LOG = Logger.getLogger(DraftRepair.class.getName());

    /** The gate on the rule by which the prompt has the writer word a brief; whatever it weighs, a second call can keep the rule. */
    private static final String WORDING = "wording";

    private final Answers model;
    private final WritePrompt write;
    private final RepairPrompt repair;
    private final DraftChecks checks;

    DraftRepair(Answers model, StoryPrompts prompts, DraftChecks checks) {
        this.model = model;
        this.write = prompts.write();
        this.repair = prompts.repair();
        this.checks = checks;
    }

    /**
     * The draft that goes on.
     *
     * @param prompt what it was written with
     * @param why how it came about
     */
    record Kept(Draft draft, Prompt prompt, String why) {}

    /**
     * Has a draft mended if the gates hold it or object to its wording, and keeps the better of the two.
     *
     * @throws StepAbortedException if no question will be answered; the story is drafted in a later run
     */
    Kept mend(StoryMaterial story, Reading reading, List<ArchiveOffer> offers, Draft first)
            throws NotYetException, StepAbortedException, InterruptedException {
        CheckResult found = checks.check(first, story.sources(), offers);
        if (!isWorthACall(found)) {
            return new Kept(first, write.prompt(), "First draft");
        }
        String gates = found.findings().stream().map(Finding::gate).distinct().collect(Collectors.joining(", "));
        try {
            Draft second = model.ask(
                    story.storyId(),
                    repair.within(story.maxSnippet())
                            .request(story.lead(), story.sources(), reading, offers, first, found.findings()),
                    json -> StoryAnalyst.within(story.policy(), repair.parse(json)));
            return isBetter(checks.check(second, story.sources(), offers), found)
                    ? new Kept(second, repair.prompt(), "Repaired once: " + gates)
                    : new Kept(first, write.prompt(), "First draft; one repair did not help: " + gates);
        } catch (ModelException e) {
            LOG.log(Level.WARNING, "draft not repaired story={0} reason={1}: {2}", new Object[] {
                Long.toString(story.storyId()), e.reason().code(), e.getMessage()
            });
            return new Kept(
                    first,
                    write.prompt(),
                    String.format(
                            Locale.ROOT,
                            "First draft; not repaired (%s): %s",
                            e.reason().code(),
                            gates));
        }
    }

    /**
     * Has a text written anew because an editor sent it back. What comes is kept whatever the gates say of it: the editor sees
     * both.
     */
    Kept rewrite(StoryMaterial story, Reading reading, List<ArchiveOffer> offers, Rewrite order)
            throws ModelException, NotYetException, StepAbortedException, InterruptedException {
        Draft anew = model.ask(
                story.storyId(),
                repair.within(story.maxSnippet())
                        .request(story.lead(), story.sources(), reading, offers, order.draft(), order.findings()),
                json -> StoryAnalyst.within(story.policy(), repair.parse(json)));
        return new Kept(anew, repair.prompt(), "Written anew after an editor's note");
    }

    private static boolean isWorthACall(CheckResult found) {
        return found.verdict() == Verdict.BLOCK
                || found.findings().stream().anyMatch(finding -> finding.gate().equals(WORDING));
    }

    private static boolean isBetter(CheckResult second, CheckResult first) {
        long fewer = count(first, Severity.BLOCK) - count(second, Severity.BLOCK);
        return fewer > 0 || fewer == 0 && count(second, Severity.REVIEW) < count(first, Severity.REVIEW);
    }

    private static long count(CheckResult result, Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
