package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.batch.archive.SampleBriefs.SampleBrief;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.batch.model.Embedder;
import org.modelwire.batch.model.openai.MeaningEndpoint;
import org.modelwire.batch.model.paid.PaidEmbedder;
import org.modelwire.batch.model.paid.RememberedEmbeddings;
import org.modelwire.batch.model.paid.RememberedReceipts;
import org.modelwire.batch.model.paid.RunBudget;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.receipt.RunSpend;

class GroundingTest {

    private static final int OFFERS = 6;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final RankedArchive archive = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()));
    private final Grounding grounding = new Grounding(archive, 7);

    @AfterEach
    void close() {
        archive.close();
    }

    /** Read day by day, as a backlog is. */
    @Test
    void offersEveryBriefThatTheSampleNewsroomCites() throws Exception {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        int cited = 0;
        for (SampleBrief brief : SampleBriefs.all()) {
            List<String> offered = grounding
                    .search(
                            brief.entry().briefId(),
                            brief.told(),
                            brief.entry().subjects(),
                            brief.entry().day(),
                            OFFERS)
                    .hits()
                    .stream()
                    .map(ArchiveHit::slug)
                    .toList();
            List<String> gone = new ArrayList<>(brief.cited());
            gone.removeAll(offered);
            if (!gone.isEmpty()) {
                missing.put(brief.article(), gone);
            }
            cited += brief.cited().size();
            archive.put(List.of(brief.entry()));
        }
        assertThat(missing).isEmpty();
        assertThat(cited).isGreaterThan(20);
    }

    @Test
    void writesDownWhatWasSearchedAndFound() throws Exception {
        archive.put(List.of(new ArchiveEntry(
                3,
                "loom",
                "Tessellate shows Loom 2",
                List.of("tessellate"),
                DAY.minusDays(1),
                true,
                SyntheticBriefs.UNREAD)));
        List<String> lines = logged(() -> grounding.search(
                21, "Loom 2 slips\nby a whole quarter says one source", List.of("tessellate"), DAY, OFFERS));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .startsWith("archive searched run=7 story=21 query=")
                .contains("words=\"Loom 2 slips by a whole quarter says\"")
                .contains("embedding=none searched=1 since=2026-03-01")
                .containsPattern("hits=\\[3:0\\.\\d+]");
    }

    @Test
    void writesDownWhoseEmbeddingTookPart() throws Exception {
        try (MeaningEndpoint endpoint = new MeaningEndpoint()) {
            Embedder embedder = endpoint.embedder();
            archive.put(List.of(new ArchiveEntry(
                            3,
                            "loom",
                            "Tessellate cards slip",
                            List.of("tessellate"),
                            DAY.minusDays(1),
                            true,
                            SyntheticBriefs.UNREAD)
                    .with(Optional.of(
                            embedder.embed(List.of("cards slip")).embeddings().get(0)))));

            List<String> with =
                    logged(() -> embedding(embedder).search(21, "It is late", List.of("tessellate"), DAY, OFFERS));
            endpoint.fail(500);
            List<String> without =
                    logged(() -> embedding(embedder).search(21, "It is postponed", List.of("tessellate"), DAY, OFFERS));

            assertThat(with)
                    .singleElement()
                    .asString()
                    .contains("embedding=meaning at http://127.0.0.1:")
                    .containsPattern("hits=\\[3:0\\.5\\d*]");
            assertThat(without)
                    .singleElement()
                    .asString()
                    .contains("embedding=none searched=1")
                    .containsPattern("hits=\\[3:0\\.0\\d*]");
        }
    }

    private Grounding embedding(Embedder embedder) {
        RunBudget budget = new RunBudget(
                BudgetConfig.of(Settings.of(Map.of())), new RunSpend(0, 0, 0, BigDecimal.ZERO), BigDecimal.ZERO);
        return grounding.with(Optional.of(
                new PaidEmbedder(embedder, new RememberedEmbeddings(), new RememberedReceipts(), budget, 7)));
    }

    private static List<String> logged(Callable<?> search) throws Exception {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(Grounding.class.getName());
        log.addHandler(handler);
        try {
            search.call();
        } finally {
            log.removeHandler(handler);
        }
        return lines;
    }
}
