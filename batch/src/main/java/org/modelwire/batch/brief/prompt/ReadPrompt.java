package org.modelwire.batch.brief.prompt;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.subject.SubjectKind;

/** The first of two calls a story: reads its articles and notes facts with the words they rest on. */
public final class ReadPrompt {

    private final Prompt prompt;
    private final Supplier<String> fences;

    /**
     * Loads the prompt.
     *
     * @param fences gives a word for each call that nobody can foresee
     */
    public ReadPrompt(Supplier<String> fences) {
        this(Prompt.load("read"), fences);
    }

    private ReadPrompt(Prompt prompt, Supplier<String> fences) {
        this.prompt = prompt;
        this.fences = fences;
    }

    /** The same prompt in other words. */
    public ReadPrompt saying(String instructions) {
        return new ReadPrompt(prompt.saying(instructions), fences);
    }

    /** The prompt with its version. */
    public Prompt prompt() {
        return prompt;
    }

    /**
     * Puts the articles of a story to a reader.
     *
     * @param lead address of the first article
     * @param sources one at least, the lead first
     */
    public ModelRequest request(URI lead, List<SourceText> sources) {
        return new ModelRequest(prompt, input(fences.get(), lead, sources), input("", lead, sources));
    }

    /**
     * Takes an answer apart.
     *
     * @throws ModelException {@code llm-bad-json} naming the field that has another shape
     */
    public Reading parse(String json) throws ModelException {
        AnswerFields answer = AnswerFields.of(json);
        return new Reading(
                answer.text("language"),
                answer.optionalDay("eventDate"),
                answer.number("significance", 1, 5),
                answer.list(
                        "facts", fact -> new Reading.Fact(fact.text("text"), fact.text("quote"), fact.flag("hedged"))),
                answer.list(
                        "subjects",
                        subject -> new NewBrief.NamedSubject(
                                subject.text("name"),
                                subject.choice("kind", SubjectKind.class),
                                subject.text("words"))));
    }

    private static String input(String fence, URI lead, List<SourceText> sources) {
        return new PromptInput(fence).articles(lead, sources).toString();
    }
}
