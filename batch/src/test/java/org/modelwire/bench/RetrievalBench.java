package org.modelwire.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.batch.archive.SyntheticBriefs;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.ArchiveWords;
import org.modelwire.batch.archive.rank.RankedArchive;

/**
 * How long a search of the archive takes beside plain Lucene on the same files. Plain Lucene is asked for the rarest words
 * and all subjects of the question as one BM25 query, within the same days, and brings back the ids of the best six. It is
 * handed these words; the archive has to cut the text, choose them, count what it searched, and rank.
 */
class RetrievalBench {

    private static final int PAGE = 5_000;
    /** As many words as the archive chooses. */
    private static final int WORDS = 32;

    private static final int WARM_UP = 200;
    private static final int QUESTIONS = 500;

    @TempDir
    private Path directory;

    /** An archive and a reader of its files. */
    private record Built(int briefs, RankedArchive archive, DirectoryReader reader) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            reader.close();
            archive.close();
        }
    }

    @Test
    void searchesAHundredThousandAndAMillionBriefs() throws IOException {
        try (Built small = build(100_000);
                Built large = build(1_000_000)) {
            // The first rounds warm the process up. Then each size is measured before and after the other one.
            List<Built> order = List.of(small, large, small, large, large, small);
            System.out.printf(
                    Locale.ROOT,
                    "%n%10s %5s %-5s %18s %20s %17s%n",
                    "briefs",
                    "round",
                    "clock",
                    "Lucene p50/p99 ms",
                    "archive p50/p99 ms",
                    "multiple (aim 1.5)");
            for (int round = 0; round < order.size(); round++) {
                measure(order.get(round), round);
            }
        }
    }

    private Built build(int briefs) throws IOException {
        Path files = directory.resolve("briefs-" + briefs);
        RankedArchive archive = new RankedArchive(new LuceneIndex(FSDirectory.open(files)));
        long begun = System.nanoTime();
        archive.rebuild(
                () -> IntStream.range(0, briefs / PAGE)
                        .mapToObj(page -> SyntheticBriefs.briefs(page * PAGE, (page + 1) * PAGE))
                        .iterator(),
                Instant.EPOCH);
        System.out.printf(Locale.ROOT, "%n%d briefs built in %.0f s", briefs, (System.nanoTime() - begun) / 1e9);
        return new Built(briefs, archive, DirectoryReader.open(FSDirectory.open(files)));
    }

    private static void measure(Built built, int round) throws IOException {
        int asked = WARM_UP + QUESTIONS;
        List<ArchiveQuestion> questions = SyntheticBriefs.questions(built.briefs(), (round + 1) * asked)
                .subList(round * asked, (round + 1) * asked);
        IndexSearcher plain = new IndexSearcher(built.reader());
        Map<ArchiveQuestion, Query> queries = new IdentityHashMap<>();
        for (ArchiveQuestion question : questions) {
            queries.put(question, query(built.reader(), question));
        }
        Times[] times = times(
                questions,
                List.of(question -> plain(plain, queries.get(question), question.most()), built.archive()::search));
        print(built.briefs(), round, "wall", times[0].wall(), times[1].wall());
        print(built.briefs(), round, "CPU", times[0].cpu(), times[1].cpu());
    }

    /** Milliseconds a question, sorted: as a clock shows them, and without the waiting for a busy machine. */
    private record Times(double[] wall, double[] cpu) {}

    /** The ways to search take turns, so that they share bad moments, and neither always comes second to warm files. */
    private static Times[] times(List<ArchiveQuestion> questions, List<Consumer<ArchiveQuestion>> ways) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Times[] times = new Times[ways.size()];
        Arrays.setAll(times, way -> new Times(new double[QUESTIONS], new double[QUESTIONS]));
        for (int question = 0; question < questions.size(); question++) {
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = (question + turn) % ways.size();
                long begun = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                ways.get(way).accept(questions.get(question));
                if (question >= WARM_UP) {
                    times[way].cpu()[question - WARM_UP] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
                    times[way].wall()[question - WARM_UP] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        for (Times taken : times) {
            Arrays.sort(taken.wall());
            Arrays.sort(taken.cpu());
        }
        return times;
    }

    private static void print(int briefs, int round, String clock, double[] plain, double[] archive) {
        System.out.printf(
                Locale.ROOT,
                "%10d %5d %-5s %9.2f %8.2f %11.2f %8.2f %9.2f %7.2f%n",
                briefs,
                round + 1,
                clock,
                at(plain, 0.5),
                at(plain, 0.99),
                at(archive, 0.5),
                at(archive, 0.99),
                at(archive, 0.5) / at(plain, 0.5),
                at(archive, 0.99) / at(plain, 0.99));
    }

    private static Query query(IndexReader reader, ArchiveQuestion question) throws IOException {
        Map<String, Integer> known = new TreeMap<>();
        for (String word : ArchiveWords.of(question.text())) {
            known.put(word, reader.docFreq(new Term("words", word)));
        }
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        known.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.comparingByValue())
                .limit(WORDS)
                .forEach(word -> wanted.add(new TermQuery(new Term("words", word.getKey())), Occur.SHOULD));
        question.subjects().forEach(subject -> wanted.add(new TermQuery(new Term("subject", subject)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery("day", 0, question.before().toEpochDay() - 1), Occur.FILTER)
                .add(wanted.build(), Occur.MUST)
                .build();
    }

    private static List<String> plain(IndexSearcher searcher, Query query, int most) {
        try {
            StoredFields stored = searcher.storedFields();
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                ids.add(stored.document(hit.doc).get("id"));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
