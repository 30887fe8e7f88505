package org.modelwire.batch.gate.fact;

import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.claim.Account;
import org.modelwire.batch.gate.claim.ClauseCheck;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;

/**
 * A sentence says yes where its source says yes, and is no surer than its source.
 *
 * <p>What {@link WordingGate} compares word by word it leaves to that.
 */
public final class ClaimsGate implements Gate {

    private final boolean headline;
    private final GateLimits limits;

    /**
     * One of two gates.
     *
     * @param headline whether it looks at the headline; otherwise at summary and consequence
     */
    public ClaimsGate(boolean headline, GateLimits limits) {
        this.headline = headline;
        this.limits = limits;
    }

    @Override
    public String name() {
        return headline ? "headline" : "claims";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                (headline ? "The headline" : "A sentence")
                        + " denies only what the source denies, and tells nothing as a fact or as done that the source calls possible, planned or reported.",
                "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        Account account = input.prepared(Account.class, draft -> new Account(draft.sources()));
        WordingGate wording = new WordingGate(limits);
        return input.statements().stream()
                .filter(statement -> (statement.part() == Part.HEADLINE) == headline)
                .filter(statement -> statement.sentence().basis() == Basis.SOURCE)
                .filter(statement -> !wording.holds(input, statement))
                .flatMap(statement -> findings(input, account, statement))
                .toList();
    }

    private Stream<Finding> findings(GateInput input, Account account, Statement statement) {
        ClauseCheck check =
                new ClauseCheck(account, statement.passage(), input.quotes().of(statement));
        // What a source says word for word it does not contradict, whatever stands elsewhere.
        boolean copied = input.sources().stream()
                .anyMatch(source -> source.holds(statement.passage().words()));
        if (copied) {
            // A headline can still leave out who says what it copies.
            return headline ? findings(statement, check.sureness().stream()) : Stream.empty();
        }
        return findings(statement, Stream.concat(check.signs().stream(), check.sureness().stream()));
    }

    private Stream<Finding> findings(Statement statement, Stream<Objection> objections) {
        return objections.map(objection -> statement.object(name(), objection));
    }
}
