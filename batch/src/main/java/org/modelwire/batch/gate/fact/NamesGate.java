package org.modelwire.batch.gate.fact;

import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.name.KnownNames;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.shared.Reason;

/**
 * No name without a source.
 *
 * <p>Rule: every name of a person, organisation, product or place in headline, summary, consequence and archive occurs in
 * the sources, their titles or domains, for a sentence that cites an offered brief also in that brief. Parts of a name,
 * possessives, plurals, case, hyphens, accents, acronyms and their expansions, and a country's other names count as the
 * same. Months, weekdays, titles and general terms ("AI", "CEO") name nobody. Source: the project's own promise that
 * nobody is brought into a story whom the story does not name.
 */
public final class NamesGate implements Gate {

    @Override
    public String name() {
        return "names";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(), "Every name of a person, organisation, product or place stands in the source.", "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        return input.statements().stream()
                .flatMap(statement -> objections(statement, input))
                .toList();
    }

    private Stream<Finding> objections(Statement statement, GateInput input) {
        return KnownNames.unknown(statement.passage(), input.namesFor(statement)).stream()
                .map(span -> statement.block(
                        name(),
                        Reason.UNSUPPORTED_CLAIM,
                        span.start(),
                        span.end(),
                        "no source names "
                                + statement.passage().originalBetween(span.start(), span.end())
                                + Ground.nearest(input.groundsOf(statement), statement.passage())
                                        .map(near -> "; nearest: \u201c" + near.original() + "\u201d")
                                        .orElse("")));
    }
}
