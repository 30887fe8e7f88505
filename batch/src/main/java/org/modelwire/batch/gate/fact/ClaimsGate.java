package org.modelwire.batch.gate.fact;

import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.claim.ClaimReader;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;

/** A sentence says yes where its source says yes, and is no surer than its source. */
public final class ClaimsGate implements Gate {

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "A sentence denies only what its source denies, and tells nothing as a fact that the source calls possible, planned or reported.",
                "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        return input.statements().stream()
                .filter(statement -> statement.part() != Part.HEADLINE)
                .filter(statement -> statement.sentence().basis() == Basis.SOURCE)
                // What a source says word for word it does not contradict, whatever stands elsewhere.
                .filter(statement -> input.sources().stream()
                        .noneMatch(source -> source.holds(statement.passage().words())))
                .flatMap(statement -> {
                    ClaimReader reader = input.claims(statement);
                    return Stream.of(reader.polarity(), reader.hedges(false))
                            .flatMap(List::stream)
                            .map(objection -> statement.object(name(), objection));
                })
                .toList();
    }
}
