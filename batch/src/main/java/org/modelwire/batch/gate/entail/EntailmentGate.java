package org.modelwire.batch.gate.entail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * What reports the source is carried by it.
 *
 * <p>Rule: each sentence of summary, consequence and archive that claims to report the source reaches {@value #LIMIT} on
 * the entailment score; one that does not is shown to an editor beside the source sentence that comes nearest, and never
 * held for that alone. Source of the limit: none of the good summaries of SummEdits falls below it, and of freely reworded briefs few do.
 */
public final class EntailmentGate implements Gate {

    /** Far below the 0.5 of the score: an editor's time is spent on what is most likely wrong. */
    static final double LIMIT = 0.01;

    private final EntailmentScore score;

    public EntailmentGate(EntailmentScore score) {
        this.score = score;
    }

    @Override
    public String name() {
        return "entailment";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "Each sentence that reports the source agrees with it in predicate, names, numbers and polarity.",
                String.format(Locale.ROOT, "below %.2f of 1 an editor looks at it", LIMIT));
    }

    @Override
    public List<Finding> check(GateInput input) {
        List<Statement> reports = input.statements().stream()
                .filter(statement -> statement.part() != Part.HEADLINE
                        && statement.sentence().basis() == Basis.SOURCE)
                .toList();
        double[] support = score.bySentence(input, reports);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < support.length; i++) {
            if (support[i] < LIMIT) {
                findings.add(weak(reports.get(i), support[i], input.sources()));
            }
        }
        return findings;
    }

    private Finding weak(Statement statement, double support, List<Ground> sources) {
        String nearest = Ground.nearest(sources, statement.passage())
                .map(Passage::original)
                .map(near -> "; nearest: \u201c" + near + "\u201d")
                .orElse("");
        return statement.whole(
                name(),
                Severity.REVIEW,
                Reason.UNSUPPORTED_CLAIM,
                String.format(Locale.ROOT, "support %.2f of 1%s", support, nearest));
    }
}
