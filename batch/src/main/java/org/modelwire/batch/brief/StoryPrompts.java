package org.modelwire.batch.brief;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.modelwire.batch.brief.prompt.JudgePrompt;
import org.modelwire.batch.brief.prompt.RandomFence;
import org.modelwire.batch.brief.prompt.ReadPrompt;
import org.modelwire.batch.brief.prompt.RepairPrompt;
import org.modelwire.batch.brief.prompt.SummaryLimit;
import org.modelwire.batch.brief.prompt.WritePrompt;

/** All that a model is asked about a story. */
@Dependent
public class StoryPrompts {

    private final ReadPrompt read;
    private final WritePrompt write;
    private final RepairPrompt repair;
    private final JudgePrompt judge;

    /** Loads the prompts, with fences at random. */
    @Inject
    public StoryPrompts(RandomFence fences, SummaryLimit limit) {
        read = new ReadPrompt(fences);
        write = new WritePrompt(fences, limit);
        repair = new RepairPrompt(fences, write);
        judge = new JudgePrompt(fences);
    }

    ReadPrompt read() {
        return read;
    }

    WritePrompt write() {
        return write;
    }

    RepairPrompt repair() {
        return repair;
    }

    JudgePrompt judge() {
        return judge;
    }
}
