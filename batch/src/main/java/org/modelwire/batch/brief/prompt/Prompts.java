package org.modelwire.batch.brief.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modelwire.batch.model.Prompt;
import org.modelwire.brief.draft.PromptCatalogue;

/** The prompts as they ship with this program, by the versions that their receipts name. */
@ApplicationScoped
public class Prompts implements PromptCatalogue {

    private final List<Instructions> prompts = List.of(
            of(Prompt.load("read"), "Reads the articles of a story and notes facts, subjects, date and weight."),
            of(Prompt.load("write"), "Writes the draft from the articles, the notes and the earlier briefs on offer."),
            of(Prompt.load("repair", "write"), "Rewrites, once, a draft that a gate holds."),
            of(Prompt.load("judge"), "Lets a second model say of each sentence whether its evidence supports it."));

    private static Instructions of(Prompt prompt, String purpose) {
        return new Instructions(prompt.name(), purpose, prompt.version(), prompt.instructions());
    }

    @Override
    public List<Instructions> prompts() {
        return prompts;
    }
}
