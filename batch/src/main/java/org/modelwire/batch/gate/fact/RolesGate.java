package org.modelwire.batch.gate.fact;

import java.util.List;
import java.util.Map;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.role.RoleReader;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;

/** Every number, date and name keeps the company that it keeps in the source. */
public final class RolesGate implements Gate {

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(), "Every number, date and name belongs to what and whom it belongs to in the source.", "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        List<Statement> statements = input.statements().stream()
                .filter(statement -> statement.sentence().basis() == Basis.SOURCE)
                .toList();
        Map<Statement, List<Objection>> objections = RoleReader.objections(input, statements);
        return statements.stream()
                .flatMap(statement ->
                        objections.get(statement).stream().map(objection -> statement.object(name(), objection)))
                .toList();
    }
}
