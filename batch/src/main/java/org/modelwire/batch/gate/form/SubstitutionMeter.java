package org.modelwire.batch.gate.form;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.text.CopiedRuns;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;

/**
 * Measures how far one draft could stand in for its sources. Words between quotation marks are left out only where they
 * are somebody's and not the publisher's: a source quotes them too, they are few, and all of them together are a small
 * part of the text. Made for one draft.
 */
public final class SubstitutionMeter {

    private final GateInput input;
    private final GateLimits limits;
    private final CopiedRuns runs;
    private final SourceQuotes quotes;

    /** Reads the sources of a draft. */
    public SubstitutionMeter(GateInput input, GateLimits limits) {
        this.input = input;
        this.limits = limits;
        this.runs = new CopiedRuns(input.sources());
        this.quotes = new SourceQuotes(input.sources());
    }

    /** All numbers at once. */
    public CopyingMeasure measure() {
        SharedWords summary = shared(Set.of(Part.SUMMARY));
        SharedWords own = shared(Set.of(Part.SUMMARY, Part.CONSEQUENCE));
        int words = Passage.of(input.draft().summaryText()).wordCount();
        int longest = input.sources().stream().mapToInt(Ground::textWords).max().orElse(0);
        return new CopyingMeasure(
                own.isEmpty() ? 0 : own.longest().length(),
                share(own.copiedSequences(), own.sequences()),
                orderTau(),
                words,
                share(words, longest),
                share(summary.quotedWords(), summary.size()));
    }

    /** The words of some parts, in the order of the draft. */
    SharedWords shared(Set<Part> parts) {
        return new SharedWords(statements(parts), runs, quotes, limits);
    }

    /** How far the summary follows the one source that it follows most. */
    OptionalDouble orderTau() {
        List<Passage> summary = statements(Set.of(Part.SUMMARY)).stream()
                .map(Statement::passage)
                .toList();
        return input.sources().stream()
                .map(source -> new SentenceOrder(source).tau(summary))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    private List<Statement> statements(Set<Part> parts) {
        return input.statements().stream()
                .filter(statement -> parts.contains(statement.part()))
                .toList();
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
