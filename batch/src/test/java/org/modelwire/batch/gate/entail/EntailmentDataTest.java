package org.modelwire.batch.gate.entail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.Gates;
import org.modelwire.batch.gate.entail.FaithfulnessRows.Row;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.SourceText;

/** How well the score tells supported summaries from others, on summaries that people judged; needs {@code -Dmodelwire.data}. */
class EntailmentDataTest {

    private static final double LEAST = 0.66;
    private static final double THRESHOLD = 0.5;
    private static final double MOST_SHOWN = 0.05;

    private final EntailmentScore score = new EntailmentScore();

    @Test
    void tellsSupportedNewsSummariesFromOthersAtOneHalf() throws IOException {
        Judgement alone = judge(FaithfulnessRows.SUMMEDITS, this::alone);
        Judgement combined = judge(FaithfulnessRows.SUMMEDITS, this::withGates);

        assertThat(alone.balancedAccuracy()).isGreaterThanOrEqualTo(LEAST);
        assertThat(combined.balancedAccuracy()).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void ranksSummariesAboveTheirSpoiledTwinsMoreOftenThanNot() throws IOException {
        judge(FaithfulnessRows.BUMP, this::withGates);

        assertThat(judge(FaithfulnessRows.BUMP, this::alone).auc()).isGreaterThan(0.5);
    }

    @Test
    void showsAnEditorAtMostOneInTwentyGoodSummaries() throws IOException {
        List<Row> rows = rows(FaithfulnessRows.SUMMEDITS);

        double good = shown(rows, true);
        System.out.printf(
                "shown to an editor: %.1f %% of good, %.1f %% of bad%n", 100 * good, 100 * shown(rows, false));

        assertThat(good).isLessThanOrEqualTo(MOST_SHOWN);
    }

    private interface Scorer {
        double of(Row row);
    }

    private double alone(Row row) {
        return score.ofDraft(row.sentences(), row.grounds());
    }

    /** As the checks of the operations API return it. */
    private double withGates(Row row) {
        List<DraftSentence> summary = row.sentences().stream()
                .map(sentence -> DraftSentence.source(sentence.original(), ""))
                .toList();
        Draft draft = new Draft("", summary, Optional.empty(), List.of(), List.of(), Optional.empty());
        SourceText source = new SourceText("news.example", "", row.source(), Optional.empty());
        return new Gates().check(draft, List.of(source), List.of()).score();
    }

    private static Judgement judge(String name, Scorer scorer) throws IOException {
        List<Row> rows = rows(name);
        boolean[] supported = new boolean[rows.size()];
        double[] scores = new double[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            supported[i] = rows.get(i).supported();
            scores[i] = scorer.of(rows.get(i));
        }
        Judgement judgement = Judgement.of(scores, supported, THRESHOLD);
        System.out.println(name + ": " + judgement);
        return judgement;
    }

    private double shown(List<Row> rows, boolean supported) {
        List<Row> some =
                rows.stream().filter(row -> row.supported() == supported).toList();
        return some.stream()
                        .filter(row -> Arrays.stream(score.bySentence(row.sentences(), row.grounds()))
                                .anyMatch(support -> support < EntailmentGate.LIMIT))
                        .count()
                / (double) some.size();
    }

    private static List<Row> rows(String name) throws IOException {
        assumeTrue(Files.isReadable(FaithfulnessRows.file(name)), "no shared data: pass -Dmodelwire.data");
        return FaithfulnessRows.read(name);
    }
}
