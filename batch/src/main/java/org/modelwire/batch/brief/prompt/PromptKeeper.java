package org.modelwire.batch.brief.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.modelwire.batch.model.Prompt;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;
import org.modelwire.run.ServerReady;
import org.modelwire.run.receipt.PromptTextRepository;

/** Keeps the words of the prompts that ship, so that those of an earlier program can be compared with them. */
@ApplicationScoped
public class PromptKeeper {

    @Inject
    private Prompts prompts;

    @Inject
    private PromptTextRepository texts;

    @Inject
    private Clock clock;

    /** Keeps the words of a prompt that somebody tries. */
    @Transactional
    public void keepTried(Prompt prompt) {
        texts.keepTried(new Instructions(prompt.name(), "", prompt.version(), prompt.instructions()), clock.instant());
    }

    @Transactional
    void keep(@Observes ServerReady ready) {
        texts.keep(prompts.prompts(), clock.instant());
    }
}
