package org.modelwire.web.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.modelwire.brief.draft.PromptCatalogue;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;
import org.modelwire.run.receipt.ReceiptOverviewRepository.UsedPrompt;
import org.modelwire.web.brief.DiffPart;
import org.modelwire.web.brief.WordDiff;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.support.ReaderTime;

/** The prompts of this version, and every version that was ever used. */
@Named("promptsPage")
@RequestScoped
public class PromptsBean {

    @Inject
    private PromptCatalogue catalogue;

    @Inject
    private CallReader reader;

    private List<UsedVersion> used;
    private String text;
    private String shown;
    private String before;
    private List<DiffPart> changes;

    /**
     * A version as it was used.
     *
     * @param current whether this program would use it now
     * @param tried whether somebody tried it and it was never in force
     */
    public record UsedVersion(UsedPrompt prompt, boolean current, boolean tried) {

        public String getPrompt() {
            return prompt.prompt();
        }

        public String getVersion() {
            return prompt.version();
        }

        public String getHref() {
            return "/console/prompts?prompt=" + prompt.prompt() + "&version=" + prompt.version();
        }

        public String getQuestions() {
            return Figures.grouped(prompt.questions());
        }

        public String getFirst() {
            return ReaderTime.exact(prompt.first());
        }

        public String getLast() {
            return ReaderTime.exact(prompt.last());
        }

        public boolean isTried() {
            return tried;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    @PostConstruct
    void load() {
        used = reader.prompts().stream()
                .map(prompt ->
                        new UsedVersion(prompt, isCurrent(prompt), reader.isTried(prompt.prompt(), prompt.version())))
                .toList();
        String name = Answer.parameter("prompt").orElse("");
        String version = Answer.parameter("version").orElse("");
        text = reader.promptText(name, version).orElse("");
        shown = text.isEmpty() ? "" : name + " " + version;
        before = reader.versionBefore(name, version).orElse("");
        changes = reader.promptText(name, before)
                .map(old -> WordDiff.of(old, text))
                .orElse(List.of());
    }

    private boolean isCurrent(UsedPrompt prompt) {
        return catalogue.prompts().stream()
                .anyMatch(known ->
                        known.name().equals(prompt.prompt()) && known.version().equals(prompt.version()));
    }

    /** The words of the version that the address names; empty if it names none or nobody kept them. */
    public String getText() {
        return text;
    }

    public String getShown() {
        return shown;
    }

    /** The version before it; empty if it is the first. */
    public String getBefore() {
        return before;
    }

    /** What has changed since the version before. */
    public List<DiffPart> getChanges() {
        return changes;
    }

    public List<Instructions> getPrompts() {
        return catalogue.prompts();
    }

    public List<UsedVersion> getUsed() {
        return used;
    }
}
