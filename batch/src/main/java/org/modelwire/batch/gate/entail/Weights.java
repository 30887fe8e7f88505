package org.modelwire.batch.gate.entail;

import java.util.Map;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.text.WordList;

/**
 * A logistic model of support.
 *
 * @param bias the evidence of a sentence without any sign
 * @param bySign the weight of each sign, in the order of {@link Sign}
 */
record Weights(double bias, double[] bySign) {

    private static final String BIAS = "bias";

    /** The weights that ship; {@code EntailmentTraining} among the tests makes the file anew. */
    static Weights shipped() {
        Map<String, Double> read = WordList.lines("entailment-weights.txt").stream()
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
        double[] weights = new double[Sign.values().length];
        for (Sign sign : Sign.values()) {
            weights[sign.ordinal()] = read.get(sign.key());
        }
        return new Weights(read.get(BIAS), weights);
    }

    /** How likely the sources support what showed these signs, 0 to 1; from 0.5 on they do. */
    double support(double[] values) {
        double evidence = bias;
        for (int i = 0; i < values.length; i++) {
            evidence += bySign[i] * values[i];
        }
        return 1 / (1 + Math.exp(-evidence));
    }
}
