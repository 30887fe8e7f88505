package org.modelwire.brief.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a brief as a writer made it, before any gate has seen it.
 *
 * @param headline ours, not the publisher's
 * @param summary the sentences of the one summary paragraph, in order
 * @param kind the angle of the context section; empty for an excerpt that has no context
 * @param consequence the detail that matters more than the headline
 * @param archive how it connects with earlier briefs; empty if it does not
 * @param watch what to watch next, if the writer named something
 */
public record Draft(
        String headline,
        List<DraftSentence> summary,
        Optional<ContextKind> kind,
        List<DraftSentence> consequence,
        List<DraftSentence> archive,
        Optional<DraftWatch> watch) {

    /** The same draft with some words replaced wherever they stand. */
    public Draft replacing(String oldWords, String newWords) {
        return new Draft(
                headline.replace(oldWords, newWords),
                replaced(summary, oldWords, newWords),
                kind,
                replaced(consequence, oldWords, newWords),
                replaced(archive, oldWords, newWords),
                watch.map(item -> new DraftWatch(item.text().replace(oldWords, newWords), item.by(), item.check())));
    }

    private static List<DraftSentence> replaced(List<DraftSentence> sentences, String oldWords, String newWords) {
        return sentences.stream()
                .map(sentence -> new DraftSentence(
                        sentence.text().replace(oldWords, newWords),
                        sentence.basis(),
                        sentence.quote(),
                        sentence.briefSlug()))
                .toList();
    }

    /** The summary as one paragraph. */
    public String summaryText() {
        return summary.stream().map(DraftSentence::text).collect(Collectors.joining(" "));
    }

    /** All typed sentences in the order in which they are printed. */
    public Stream<DraftSentence> sentences() {
        return Stream.of(summary, consequence, archive).flatMap(List::stream);
    }
}
