package org.modelwire.batch.brief.prompt;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;

/** The one call after a gate has refused a draft: shows the writer what was found and asks for a whole new draft. */
public final class RepairPrompt {

    private final Prompt prompt;
    private final Supplier<String> fences;
    private final WritePrompt write;

    /**
     * Loads the prompt.
     *
     * @param fences gives a word for each call that nobody can foresee
     * @param write the prompt whose answer is to be repaired
     */
    public RepairPrompt(Supplier<String> fences, WritePrompt write) {
        this(Prompt.load("repair", "write"), fences, write);
    }

    private RepairPrompt(Prompt prompt, Supplier<String> fences, WritePrompt write) {
        this.prompt = prompt;
        this.fences = fences;
        this.write = write;
    }

    /** The same prompt for a story whose publishers let a summary have so many characters. */
    public RepairPrompt within(OptionalInt characters) {
        return new RepairPrompt(prompt, fences, write.within(characters));
    }

    /** The prompt with its version. */
    public Prompt prompt() {
        return prompt;
    }

    /**
     * Puts a draft back to its writer, with all that he was given before.
     *
     * @param findings what the gates say of it, at least one
     */
    public ModelRequest request(
            URI lead,
            List<SourceText> sources,
            Reading reading,
            List<ArchiveOffer> offers,
            Draft draft,
            List<Finding> findings) {
        return new ModelRequest(
                prompt,
                input(fences.get(), lead, sources, reading, offers, draft, findings),
                input("", lead, sources, reading, offers, draft, findings));
    }

    /**
     * Takes an answer apart.
     *
     * @throws ModelException {@code llm-bad-json} naming the field that has another shape
     */
    public Draft parse(String json) throws ModelException {
        return DraftAnswer.parse(json);
    }

    private String input(
            String fence,
            URI lead,
            List<SourceText> sources,
            Reading reading,
            List<ArchiveOffer> offers,
            Draft draft,
            List<Finding> findings) {
        PromptInput input = write.input(fence, lead, sources, reading, offers)
                .line("draft", "yours, refused")
                .material(text(draft))
                .line("findings", findings.size());
        for (Finding finding : findings) {
            input.line("gate", finding.gate())
                    .material("sentence: " + finding.sentence(), "why: " + finding.evidence());
        }
        return input.toString();
    }

    private static String text(Draft draft) {
        return Stream.of(
                        Stream.of("headline: " + draft.headline()),
                        draft.sentences().map(RepairPrompt::text),
                        draft.watch().stream().map(watch -> "watch: " + watch.text()))
                .flatMap(all -> all)
                .collect(Collectors.joining("\n"));
    }

    private static String text(DraftSentence sentence) {
        return sentence.basis() + ": " + sentence.text()
                + sentence.quote().map(quote -> "\n  quote: " + quote).orElse("")
                + sentence.briefSlug().map(brief -> "\n  brief: " + brief).orElse("");
    }
}
