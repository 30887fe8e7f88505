package org.modelwire.batch.gate.check;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.text.Passage;

/** The words of the articles on which the sentences of a draft say that they rest, each read once. */
public final class Quotes {

    private final Map<Statement, Passage> own = new IdentityHashMap<>();
    private final Set<Statement> sourced = new HashSet<>();
    private final Passage all;

    Quotes(GateInput input) {
        for (Statement statement : input.statements()) {
            own.put(statement, Passage.of(statement.sentence().quote().orElse("")));
            boolean held = statement.sentence().quotes().stream()
                    .map(Passage::of)
                    .filter(piece -> !piece.words().isEmpty())
                    .anyMatch(piece -> input.sources().stream().anyMatch(source -> source.holds(piece.words())));
            if (held) {
                sourced.add(statement);
            }
        }
        this.all = Passage.of(input.statements().stream()
                .flatMap(statement -> statement.sentence().quotes().stream())
                .collect(Collectors.joining("\n")));
    }

    /** What a sentence quotes; empty if it quotes nothing. */
    public Passage of(Statement statement) {
        return own.get(statement);
    }

    /** What a sentence is laid beside: its own quote, and for the headline the quotes of all sentences. */
    public Passage ground(Statement statement) {
        return statement.part() == Part.HEADLINE ? all : of(statement);
    }

    /** Whether any piece of what a sentence quotes stands in the articles; for the headline whether one of any sentence does. */
    public boolean isSourced(Statement statement) {
        return statement.part() == Part.HEADLINE ? !sourced.isEmpty() : sourced.contains(statement);
    }
}
