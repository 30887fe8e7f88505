package org.modelwire.batch.gate.entail;

import java.util.List;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.Basis;

/**
 * How far sources support sentences, from 0.0 to 1.0; from 0.5 on they do. Calls no model: it aligns the predicate, the
 * arguments, numbers, names and polarity of each sentence with the source sentences that carry most of it, and weighs what
 * it finds with weights learnt from shared data ({@code gate/entailment-weights.txt}). For English; in other languages
 * only names and numbers count. One instance serves all threads.
 */
public final class EntailmentScore {

    private final Weights weights;

    /** With the weights that ship. */
    public EntailmentScore() {
        this(Weights.shipped());
    }

    EntailmentScore(Weights weights) {
        this.weights = weights;
    }

    /** The support of each sentence by itself, in their order. */
    public double[] bySentence(List<Passage> sentences, List<Ground> grounds) {
        return bySentence(sentences, Evidence.in(grounds));
    }

    /** The support of each of some statements of a draft. */
    double[] bySentence(GateInput input, List<Statement> statements) {
        return bySentence(statements.stream().map(Statement::passage).toList(), Evidence.in(input));
    }

    private double[] bySentence(List<Passage> sentences, Evidence evidence) {
        return sentences.stream()
                .mapToDouble(sentence -> weights.support(evidence.of(sentence).values(1)))
                .toArray();
    }

    /** The support of all sentences together; without any sentence that of one without any sign. */
    public double ofDraft(List<Passage> sentences, List<Ground> grounds) {
        Evidence evidence = Evidence.in(grounds);
        return together(sentences.stream().map(evidence::of).toList(), new Signs());
    }

    /**
     * The support of headline and summary together; conclusions and what rests on earlier briefs do not count. A headline
     * can only lower it, and only by what is plainly wrong in it.
     */
    public double ofDraft(GateInput input) {
        Evidence evidence = Evidence.in(input);
        Signs headline = evidence.of(input.statements().get(0).passage());
        List<Signs> summary = input.statements().stream()
                .filter(statement ->
                        statement.part() == Part.SUMMARY && statement.sentence().basis() == Basis.SOURCE)
                .map(statement -> evidence.of(statement.passage()))
                .toList();
        return together(summary, headline);
    }

    private double together(List<Signs> sentences, Signs headline) {
        return weights.support(Signs.sum(sentences).under(headline).values(Math.max(1, sentences.size())));
    }
}
