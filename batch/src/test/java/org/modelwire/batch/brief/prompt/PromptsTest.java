package org.modelwire.batch.brief.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modelwire.batch.model.Prompt;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;

/** What readers are told of the prompts is what models are given. */
class PromptsTest {

    @Test
    void namesTheVersionsThatReceiptsName() {
        RandomFence fences = new RandomFence();
        WritePrompt write = new WritePrompt(fences, SummaryLimit.DEFAULT);

        assertThat(new Prompts().prompts())
                .extracting(Instructions::version)
                .containsExactly(
                        version(new ReadPrompt(fences).prompt()),
                        version(write.prompt()),
                        version(new RepairPrompt(fences, write).prompt()),
                        version(new JudgePrompt(fences).prompt()));
    }

    private static String version(Prompt prompt) {
        return prompt.version();
    }
}
