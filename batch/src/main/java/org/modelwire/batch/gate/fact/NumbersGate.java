package org.modelwire.batch.gate.fact;

import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.number.SourceNumbers;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.shared.Reason;

/**
 * No number without a source.
 *
 * <p>Rule: every number, share, amount of money, measure, ordinal and date of headline, summary, consequence and archive
 * is bound to one of the same value and a compatible unit in the sources, for a sentence that cites an offered brief also
 * in that brief. Values are compared after normalising ("$2.5bn" is 2,500,000,000 dollars, "48 hours" is "two days");
 * percent, percentage points, money and plain counts never stand for each other, nor do two currencies. A number marked
 * as rounded ("about", "nearly") may be off by a tenth if the source's number rounds to it. Pronouns ("one of them"),
 * "first" in passing, "the two" and, in conclusions, small numbers in words are left alone. Source: the project's own
 * promise that no number of a brief is invented.
 */
public final class NumbersGate implements Gate {

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "Every number, amount, share and date stands in the source with the same value and unit.",
                "a number marked as rounded may be off by 10 %");
    }

    @Override
    public List<Finding> check(GateInput input) {
        return input.statements().stream()
                .flatMap(statement -> objections(statement, input))
                .toList();
    }

    private Stream<Finding> objections(Statement statement, GateInput input) {
        return SourceNumbers.objections(statement.passage(), statement.isInference(), input.numbersFor(statement))
                .stream()
                .map(span -> statement.block(
                        name(),
                        Reason.UNSUPPORTED_CLAIM,
                        span.start(),
                        span.end(),
                        "no source says "
                                + statement.passage().originalBetween(span.start(), span.end())
                                + Ground.nearest(input.groundsOf(statement), statement.passage())
                                        .map(near -> "; nearest: \u201c" + near.original() + "\u201d")
                                        .orElse("")));
    }
}
