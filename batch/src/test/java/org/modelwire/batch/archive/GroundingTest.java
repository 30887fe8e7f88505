package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    void offersEveryBriefThatTheSampleNewsroomCites() {
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
    void writesDownWhatWasSearchedAndFound() {
        archive.put(List.of(new ArchiveEntry(
                3,
                "loom",
                "Tessellate shows Loom 2",
                List.of("tessellate"),
                DAY.minusDays(1),
                true,
                SyntheticBriefs.UNREAD)));
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
            grounding.search(
                    21, "Loom 2 slips\nby a whole quarter says one source", List.of("tessellate"), DAY, OFFERS);
        } finally {
            log.removeHandler(handler);
        }
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .startsWith("archive searched run=7 story=21 query=")
                .contains("words=\"Loom 2 slips by a whole quarter says\"")
                .contains("searched=1 since=2026-03-01")
                .containsPattern("hits=\\[3:0\\.\\d+]");
    }
}
