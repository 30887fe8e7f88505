package org.modelwire.batch.gate.spoiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.SourceText;

/**
 * Articles with a true brief of them.
 *
 * @param name of the pair
 * @param sources the articles
 * @param draft headline and summary, without a context
 * @param changes what makes it false
 */
record BriefPair(String name, List<SourceText> sources, Draft draft, List<Change> changes) {

    BriefPair {
        sources = List.copyOf(sources);
        changes = List.copyOf(changes);
    }

    /** Everything that the brief prints. */
    String text() {
        StringBuilder text = new StringBuilder(draft.headline());
        draft.summary().forEach(sentence -> text.append('\n').append(sentence.text()));
        return text.toString();
    }

    /** The brief with one change made wherever its words stand; empty if they stand nowhere. */
    Optional<Draft> spoiled(Change change) {
        UnaryOperator<String> rewriting = change::applyTo;
        String headline = rewriting.apply(draft.headline());
        List<DraftSentence> summary = new ArrayList<>();
        for (DraftSentence sentence : draft.summary()) {
            summary.add(new DraftSentence(
                    rewriting.apply(sentence.text()), sentence.basis(), sentence.quote(), sentence.briefSlug()));
        }
        Draft spoiled =
                new Draft(headline, summary, Optional.empty(), draft.consequence(), List.of(), Optional.empty());
        return spoiled.equals(draft) ? Optional.empty() : Optional.of(spoiled);
    }
}
