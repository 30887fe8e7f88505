package org.modelwire.batch.brief.prompt;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.SourceText;

/** Has another model say of each sentence of a draft whether its material carries it. */
public final class JudgePrompt {

    private static final int MOST_POINTS = 100;

    private final Prompt prompt = Prompt.load("judge");
    private final Supplier<String> fences;

    /**
     * Loads the prompt.
     *
     * @param fences gives a word for each call that nobody can foresee
     */
    public JudgePrompt(Supplier<String> fences) {
        this.fences = fences;
    }

    /**
     * Puts sentences to a judge.
     *
     * @param offers the earlier briefs that they may rest on too
     * @param sentences at least one
     */
    public ModelRequest request(URI lead, List<SourceText> sources, List<ArchiveOffer> offers, List<String> sentences) {
        return new ModelRequest(
                prompt,
                input(fences.get(), lead, sources, offers, sentences),
                input("", lead, sources, offers, sentences));
    }

    /**
     * Takes an answer apart.
     *
     * @param sentences how many were asked about
     * @return a judgement for each, in their order
     * @throws ModelException {@code llm-bad-json} if it leaves a sentence out, judges one twice or has another shape
     */
    public List<Judgement> parse(String json, int sentences) throws ModelException {
        Map<Integer, Judgement> byNumber = new TreeMap<>();
        List<Numbered> given = AnswerFields.of(json)
                .list(
                        "sentences",
                        sentence -> new Numbered(
                                sentence.number("number", 1, sentences),
                                new Judgement(
                                        verdict(sentence.text("verdict")),
                                        sentence.number("score", 0, MOST_POINTS),
                                        sentence.text("reason"))));
        for (Numbered one : given) {
            if (byNumber.put(one.number(), one.judgement()) != null) {
                throw AnswerFields.bad("sentence " + one.number() + " is judged twice");
            }
        }
        if (byNumber.size() != sentences) {
            throw AnswerFields.bad(byNumber.size() + " of " + sentences + " sentences are judged");
        }
        return List.copyOf(byNumber.values());
    }

    private record Numbered(int number, Judgement judgement) {}

    private static Judgement.Verdict verdict(String word) throws ModelException {
        for (Judgement.Verdict verdict : Judgement.Verdict.values()) {
            if (verdict.name().toLowerCase(Locale.ROOT).equals(word)) {
                return verdict;
            }
        }
        throw AnswerFields.bad("a verdict has a word that is not in its list");
    }

    private static String input(
            String fence, URI lead, List<SourceText> sources, List<ArchiveOffer> offers, List<String> sentences) {
        PromptInput input = new PromptInput(fence).articles(lead, sources).line("earlier-briefs", offers.size());
        for (ArchiveOffer offer : offers) {
            input.line("published", offer.date()).material(offer.headline(), offer.summary());
        }
        List<String> numbered = new ArrayList<>();
        for (String sentence : sentences) {
            numbered.add(numbered.size() + 1 + ". " + sentence);
        }
        return input.line("sentences", sentences.size())
                .material(numbered.toArray(String[]::new))
                .toString();
    }
}
