package org.modelwire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.batch.archive.SyntheticBriefs;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;

/** How long a reader's search takes in the index: one to four words, half of them any, with filters and by day as well. */
class ReaderSearchBench {

    /** A search runs on one thread: its processor time is its time on a machine that has nothing else to do. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int BRIEFS = 100_000;
    private static final int PAGE = 5_000;
    private static final int WARM_UP = 300;
    private static final int QUESTIONS = 2_000;

    @TempDir
    private Path directory;

    @Test
    void searchesAHundredThousandBriefs() throws IOException {
        try (RankedArchive archive = new RankedArchive(new LuceneIndex(FSDirectory.open(directory)))) {
            Iterable<List<ArchiveEntry>> pages = () -> IntStream.range(0, BRIEFS / PAGE)
                    .mapToObj(page -> SyntheticBriefs.briefs(page * PAGE, (page + 1) * PAGE))
                    .iterator();
            archive.rebuild(pages, Instant.EPOCH);
            double[] times = new double[QUESTIONS];
            long found = 0;
            int asked = 0;
            for (ReaderQuestion question : SyntheticBriefs.readers(BRIEFS, WARM_UP + QUESTIONS)) {
                long begun = THREADS.getCurrentThreadCpuTime();
                found += archive.find(question).found();
                if (asked >= WARM_UP) {
                    times[asked - WARM_UP] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
                }
                asked++;
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%n%d briefs, %d questions of readers, %d found on average:%n  processor time p50 %.2f ms, p99 %.2f ms, longest %.2f ms (aim: p99 50 ms)%n",
                    BRIEFS,
                    QUESTIONS,
                    found / asked,
                    times[QUESTIONS / 2],
                    times[QUESTIONS * 99 / 100],
                    times[QUESTIONS - 1]);
        }
    }
}
