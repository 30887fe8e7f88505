package org.modelwire.batch.brief.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.groups.Tuple;
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
                .extracting(Instructions::name, Instructions::version)
                .startsWith(
                        of(new ReadPrompt(fences).prompt()),
                        of(write.prompt()),
                        of(new RepairPrompt(fences, write).prompt()))
                .hasSize(4);
    }

    private static Tuple of(Prompt prompt) {
        return tuple(prompt.name(), prompt.version());
    }
}
