package org.modelwire.batch.gate.fact;

import java.util.List;
import java.util.Optional;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.context.ArchiveGate;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * Every sentence says what it rests on, and that is really there.
 *
 * <p>Rule: a sentence of a source names words that stand in the articles, all pieces of them in the same one, compared without
 * regard to case, white space and typography; a sentence of the archive names a brief. Whether that brief was offered is for
 * {@link ArchiveGate}. Source: a reader can ask of every sentence where it comes from, and a publisher what rests on his words.
 */
public final class EvidenceGate implements Gate {

    private final GateLimits limits;

    public EvidenceGate(GateLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "Each sentence that reports names the words of the one source it rests on, and they stand there to the letter.",
                "at least " + limits.evidenceWords() + " words");
    }

    @Override
    public List<Finding> check(GateInput input) {
        return input.statements().stream()
                .filter(statement -> statement.part() != Part.HEADLINE)
                .flatMap(statement -> objection(statement, input).stream())
                .toList();
    }

    private Optional<Finding> objection(Statement statement, GateInput input) {
        return switch (statement.sentence().basis()) {
            case INFERENCE -> Optional.empty();
            case ARCHIVE ->
                statement.sentence().briefSlug().isPresent()
                        ? Optional.empty()
                        : Optional.of(block(statement, "names no brief of the archive"));
            case SOURCE -> missingQuote(statement, input).map(evidence -> block(statement, evidence));
        };
    }

    private Optional<String> missingQuote(Statement statement, GateInput input) {
        List<Passage> quotes = statement.sentence().quotes().stream()
                .map(Passage::of)
                .filter(quote -> !quote.words().isEmpty())
                .toList();
        if (quotes.isEmpty()) {
            return Optional.of("names no words of a source");
        }
        return quotes.stream()
                .map(quote -> missing(quote, input))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> apart(quotes, input));
    }

    private static Optional<String> apart(List<Passage> quotes, GateInput input) {
        boolean together = input.sources().stream()
                .anyMatch(source -> quotes.stream().allMatch(quote -> source.holds(quote.words())));
        return together
                ? Optional.empty()
                : Optional.of(
                        "its words stand in different articles; what each of them says needs a sentence of its own");
    }

    private Optional<String> missing(Passage quote, GateInput input) {
        if (input.sources().stream().noneMatch(source -> source.holds(quote.words()))) {
            return Optional.of("not in any source: \u201c" + quote.original() + "\u201d");
        }
        return quote.words().size() < limits.evidenceWords()
                ? Optional.of("too few words to carry a sentence: \u201c" + quote.original() + "\u201d")
                : Optional.empty();
    }

    private Finding block(Statement statement, String evidence) {
        return statement.whole(name(), Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, evidence);
    }
}
