package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.form.InstructionFinder.Instruction;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * Whoever writes to the machine instead of to readers gets a person.
 *
 * <p>Rule: if a source gives orders to a language model ("ignore your instructions", "the summary must say", a fake end of
 * the article, the same in look-alike letters or Base64), its brief never publishes itself; a sentence that rests on such
 * words is held. Reports about such orders are for an editor too. Source: the project's own rule that an article is data;
 * OWASP Top 10 for LLM applications 2025, LLM01 (prompt injection).
 */
public final class InjectionGate implements Gate {

    /** One is enough to call a person; a list of them would hide what else was found. */
    private static final int SHOWN = 3;

    @Override
    public String name() {
        return "injection";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "An article that gives orders to a language model is seen by an editor, and nothing rests on such orders.",
                "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        List<Instruction> orders = input.sources().stream()
                .flatMap(source -> InstructionFinder.in(source).stream())
                .toList();
        if (orders.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        input.statements().forEach(statement -> resting(statement, orders).ifPresent(findings::add));
        orders.stream()
                .limit(SHOWN)
                .map(order -> input.statements()
                        .get(0)
                        .whole(
                                name(),
                                Severity.REVIEW,
                                Reason.INJECTION,
                                "a source speaks to a machine (" + order.words() + "): \u201c"
                                        + order.sentence().original() + "\u201d"))
                .forEach(findings::add);
        return findings;
    }

    private Optional<Finding> resting(Statement statement, List<Instruction> orders) {
        List<String> quotes = statement.sentence().quotes().stream()
                .map(words -> Passage.of(words).wordLine())
                .filter(words -> !words.isBlank())
                .toList();
        return orders.stream()
                .filter(order -> quotes.stream()
                        .anyMatch(words -> order.sentence().wordLine().contains(words)
                                || words.contains(order.sentence().wordLine())))
                .findFirst()
                .map(order -> statement.whole(
                        name(),
                        Severity.BLOCK,
                        Reason.INJECTION,
                        "rests on an order to a machine: \u201c"
                                + order.sentence().original() + "\u201d"));
    }
}
