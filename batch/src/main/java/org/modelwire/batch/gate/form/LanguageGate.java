package org.modelwire.batch.gate.form;

import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * The wire is written in English, all of it.
 *
 * <p>Rule: no sentence of a draft is clearly in another language or script, judged by its function words; what has fewer
 * than eight words is judged by its script alone. A marked excerpt is exempt: it goes to an editor as it is. Source: the
 * language of the wire.
 */
public final class LanguageGate implements Gate {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(), "A brief is in English throughout, whatever the language of its source.", "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        if (input.isExcerpt()) {
            return List.of();
        }
        Stream<Passage> watch = input.draft().watch().stream()
                .flatMap(item -> Stream.of(item.text(), item.check()))
                .map(Passage::of);
        return Stream.concat(input.statements().stream().map(Statement::passage), watch)
                .flatMap(passage -> Languages.foreign(passage).stream()
                        .map(language -> new Finding(
                                name(),
                                Severity.BLOCK,
                                Reason.UNSUPPORTED_CLAIM,
                                passage.original(),
                                0,
                                0,
                                "not in English, it seems: " + language)))
                .toList();
    }
}
