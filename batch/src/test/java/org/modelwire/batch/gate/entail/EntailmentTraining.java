package org.modelwire.batch.gate.entail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.entail.FaithfulnessRows.Row;

/**
 * Learns the weights of {@code gate/entailment-weights.txt} anew. Runs by name only: {@code mvn test -pl config,domain,batch
 * -Dtest=EntailmentTraining -Dsurefire.failIfNoSpecifiedTests=false -Dmodelwire.data=DIR}, and writes
 * {@code batch/target/entailment-weights.txt}.
 *
 * <p>Logistic regression by projected gradient descent: supported and unsupported summaries weigh the same in sum, a sign
 * never speaks against its direction, and a ridge pulls each weight to what was expected of it. Cross-validation leaves
 * out one source with all its summaries at a time.
 */
class EntailmentTraining {

    private static final double RIDGE = 6;
    private static final int STEPS = 4000;

    @Test
    void learnsTheWeights() throws IOException {
        List<Row> rows = FaithfulnessRows.read(FaithfulnessRows.SUMMEDITS);
        List<double[]> values = rows.stream().map(Row::values).toList();
        boolean[] supported = supported(rows);

        System.out.println("one source left out at a time: " + crossValidate(rows, values, supported));
        Weights weights = learn(values, supported, all(rows.size()));
        System.out.println("on the rows learnt from: " + judge(weights, values, supported));
        List<Row> others = FaithfulnessRows.read(FaithfulnessRows.BUMP);
        System.out.println("on BUMP, not learnt from: "
                + judge(weights, others.stream().map(Row::values).toList(), supported(others)));
        Files.writeString(Path.of("target", "entailment-weights.txt"), text(weights));
    }

    private static boolean[] supported(List<Row> rows) {
        boolean[] supported = new boolean[rows.size()];
        IntStream.range(0, supported.length)
                .forEach(i -> supported[i] = rows.get(i).supported());
        return supported;
    }

    private static List<Integer> all(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Judgement judge(Weights weights, List<double[]> values, boolean[] supported) {
        return Judgement.of(values.stream().mapToDouble(weights::support).toArray(), supported, 0.5);
    }

    private static Judgement crossValidate(List<Row> rows, List<double[]> values, boolean[] supported) {
        double[] scores = new double[rows.size()];
        for (String left : rows.stream().map(Row::source).distinct().toList()) {
            List<Integer> kept = all(rows.size()).stream()
                    .filter(i -> !rows.get(i).source().equals(left))
                    .toList();
            Weights weights = learn(values, supported, kept);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = rows.get(i).source().equals(left) ? weights.support(values.get(i)) : scores[i];
            }
        }
        return Judgement.of(scores, supported, 0.5);
    }

    private static Weights learn(List<double[]> values, boolean[] supported, List<Integer> kept) {
        Sign[] signs = Sign.values();
        double[] weights = new double[signs.length];
        for (Sign sign : signs) {
            weights[sign.ordinal()] = sign.expected();
        }
        double good = kept.stream().filter(i -> supported[i]).count();
        double bias = 0;
        double longest =
                1 + kept.stream().mapToDouble(i -> square(values.get(i))).max().orElse(0);
        double rate = 1 / (RIDGE + 0.25 * kept.size() * longest / 4);
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[signs.length];
            double biasSlope = 0;
            Weights now = new Weights(bias, weights);
            for (int i : kept) {
                double share = kept.size() / 2.0 / (supported[i] ? good : kept.size() - good);
                double error = share * (now.support(values.get(i)) - (supported[i] ? 1 : 0));
                biasSlope += error;
                for (int j = 0; j < slope.length; j++) {
                    slope[j] += error * values.get(i)[j];
                }
            }
            bias -= rate * biasSlope;
            double[] next = new double[signs.length];
            for (Sign sign : signs) {
                int j = sign.ordinal();
                double moved = weights[j] - rate * (slope[j] + RIDGE * (weights[j] - sign.expected()));
                next[j] = sign.direction() > 0 ? Math.max(0, moved) : Math.min(0, moved);
            }
            weights = next;
        }
        return new Weights(bias, weights);
    }

    private static double square(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .sum();
    }

    private static String text(Weights weights) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Weights of the entailment score: evidence for support, added up and put through the logistic function.");
        lines.add(
                "# Learnt by EntailmentTraining (its comment says how) from summedits-news-half, 404 judged summaries of 13");
        lines.add("# news articles (SummEdits, Apache-2.0). Not to be edited by hand.");
        lines.add(line("bias", weights.bias()));
        for (Sign sign : Sign.values()) {
            lines.add(line(sign.key(), weights.bySign()[sign.ordinal()]));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String key, double weight) {
        return String.format(Locale.ROOT, "%s %.3f", key, weight);
    }
}
