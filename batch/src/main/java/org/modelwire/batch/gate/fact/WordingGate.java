package org.modelwire.batch.gate.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.wording.WordingCheck;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.config.GateConfig.Wording;

/**
 * A sentence keeps the telling words of the sentences that it quotes.
 *
 * <p>Rule: that of the writer's prompt. No list of words tells a free paraphrase from a false one; a text that keeps the words
 * for what was done, denied and hedged can be compared with its source word by word.
 */
public final class WordingGate implements Gate {

    private final Wording wording;

    public WordingGate(GateLimits limits) {
        this.wording = limits.wording();
    }

    @Override
    public String name() {
        return "wording";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "A sentence that reports keeps its source's words for what was done, denied, said and planned, and who did it; the rest is worded anew.",
                wording.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Finding> check(GateInput input) {
        List<Statement> statements = input.statements().stream()
                .filter(statement -> compares(input, statement))
                .toList();
        if (statements.isEmpty()) {
            return List.of();
        }
        Map<Statement, List<Objection>> objections = new WordingCheck(input).objections(statements);
        return statements.stream()
                .flatMap(
                        statement -> objections.get(statement).stream().map(objection -> finding(statement, objection)))
                .toList();
    }

    /** Whether it looks at a sentence: one that quotes a source, and the headline if any sentence does. */
    private boolean compares(GateInput input, Statement statement) {
        return wording != Wording.OFF
                && !input.isExcerpt()
                && statement.sentence().basis() == Basis.SOURCE
                && input.quotes().isSourced(statement);
    }

    /** Whether it holds a draft for such a sentence, so that no other gate need look for the same. */
    boolean holds(GateInput input, Statement statement) {
        return wording == Wording.STRICT && compares(input, statement);
    }

    private Finding finding(Statement statement, Objection objection) {
        return statement.object(
                name(), new Objection(objection.start(), objection.end(), wording == Wording.STRICT, objection.text()));
    }
}
