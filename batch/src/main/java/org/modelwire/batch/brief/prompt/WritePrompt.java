package org.modelwire.batch.brief.prompt;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;

/** The second of two calls a story: writes a draft from the articles, the reading and the earlier briefs on offer. */
public final class WritePrompt {

    private final Prompt prompt;
    private final Supplier<String> fences;
    private final SummaryLimit limit;

    /**
     * Loads the prompt.
     *
     * @param fences gives a word for each call that nobody can foresee
     * @param limit how long a summary may be
     */
    public WritePrompt(Supplier<String> fences, SummaryLimit limit) {
        this(Prompt.load("write"), fences, limit);
    }

    private WritePrompt(Prompt prompt, Supplier<String> fences, SummaryLimit limit) {
        this.prompt = prompt;
        this.fences = fences;
        this.limit = limit;
    }

    /** The same prompt for a story whose publishers let a summary have so many characters. */
    public WritePrompt within(OptionalInt characters) {
        return new WritePrompt(prompt, fences, limit.within(characters));
    }

    /** The same prompt in other words. */
    public WritePrompt saying(String instructions) {
        return new WritePrompt(prompt.saying(instructions), fences, limit);
    }

    /** The prompt with its version. */
    public Prompt prompt() {
        return prompt;
    }

    /**
     * Puts a story to a writer.
     *
     * @param lead address of the first article
     * @param sources one at least, the lead first
     * @param offers the earlier briefs that may be cited; empty if none
     */
    public ModelRequest request(URI lead, List<SourceText> sources, Reading reading, List<ArchiveOffer> offers) {
        return new ModelRequest(
                prompt,
                input(fences.get(), lead, sources, reading, offers).toString(),
                input("", lead, sources, reading, offers).toString());
    }

    /**
     * Takes an answer apart. Whether its sentences hold is the gates' business.
     *
     * @throws ModelException {@code llm-bad-json} naming the field that has another shape
     */
    public Draft parse(String json) throws ModelException {
        return DraftAnswer.parse(json);
    }

    /** All that a writer is given. */
    PromptInput input(String fence, URI lead, List<SourceText> sources, Reading reading, List<ArchiveOffer> offers) {
        PromptInput input =
                new PromptInput(fence).articles(lead, sources).line("summary-limit-words", limit.words(sources));
        limit.characters().ifPresent(most -> input.line("summary-limit-characters", most));
        input.line("notes-language", reading.language())
                .line(
                        "notes-event-date",
                        reading.eventDate().map(Object::toString).orElse("unknown"))
                .material(notes(reading))
                .line("earlier-briefs", offers.size());
        for (ArchiveOffer offer : offers) {
            input.line("brief", offer.slug())
                    .line("published", offer.date())
                    .material(offer.headline(), offer.summary());
        }
        return input;
    }

    private static String notes(Reading reading) {
        String facts = reading.facts().stream()
                .map(fact -> (fact.hedged() ? "- (hedged) " : "- ") + fact.text() + "\n  words: " + fact.quote())
                .collect(Collectors.joining("\n"));
        String subjects = reading.subjects().stream()
                .map(subject -> subject.name() + " (" + subject.kind().label() + ")")
                .collect(Collectors.joining("; "));
        return facts + "\nsubjects: " + subjects;
    }
}
