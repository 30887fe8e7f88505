package org.modelwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.batch.brief.prompt.RecordedDrafts;
import org.modelwire.batch.gate.Gates;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;

/** What all gates together cost a brief. Prints, and asserts no time. */
class GatesBench {

    /** The clock of a busy machine shows waiting. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 40;
    private static final int WARM_UP = 10;

    @TempDir
    private Path home;

    @Test
    void costOfAllGatesABrief() throws Exception {
        RecordedDrafts recorded = new RecordedDrafts(home);
        Gates gates = new Gates();
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String slug : recorded.slugs()) {
                Draft draft = recorded.find(slug, "write").orElseThrow();
                List<SourceText> sources = recorded.sources(slug);
                List<ArchiveOffer> offers = recorded.offers(draft);
                long start = CLOCK.getCurrentThreadCpuTime();
                assertThat(gates.check(draft, sources, offers).score()).isBetween(0.0, 1.0);
                double millis = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
                if (round == 0) {
                    cold.add(millis);
                } else if (round >= WARM_UP) {
                    warm.add(millis);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nall gates, ms of CPU a brief: first round median %.2f, warm median %.2f, p99 %.2f (%d briefs)%n",
                quantile(cold, 0.5),
                quantile(warm, 0.5),
                quantile(warm, 0.99),
                recorded.slugs().size());
    }

    private static double quantile(List<Double> values, double share) {
        Collections.sort(values);
        return values.get((int) Math.min(values.size() - 1, Math.floor(values.size() * share)));
    }
}
