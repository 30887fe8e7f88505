package org.modelwire.batch.gate.fact;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Quotation;
import org.modelwire.batch.gate.text.Word;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.shared.Reason;

/**
 * A quotation is what somebody said.
 *
 * <p>Rule: words between quotation marks stand in one of the sources in the same order without a word left out or
 * changed, unless an ellipsis or brackets say so; case, white space and typography do not matter. For a sentence that
 * cites an offered brief that brief counts too. Source: ordinary journalistic practice.
 */
public final class QuotationsGate implements Gate {

    @Override
    public String name() {
        return "quotations";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(name(), "Words between quotation marks stand in the source to the letter.", "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : input.statements()) {
            List<Ground> grounds = input.groundsOf(statement);
            for (Quotation quotation : Quotation.in(statement.passage())) {
                for (List<Word> stretch : quotation.stretches(statement.passage())) {
                    if (grounds.stream().noneMatch(ground -> ground.holds(stretch))) {
                        findings.add(changed(statement, stretch, grounds));
                    }
                }
            }
        }
        return findings;
    }

    private Finding changed(Statement statement, List<Word> stretch, List<Ground> grounds) {
        int start = stretch.get(0).start();
        int end = stretch.get(stretch.size() - 1).end();
        String nearest = Ground.nearest(grounds, statement.passage())
                .map(near -> "; nearest: \u201c" + near.original() + "\u201d")
                .orElse("");
        return statement.block(
                name(), Reason.UNSUPPORTED_CLAIM, start, end, "not said like this in any source" + nearest);
    }
}
