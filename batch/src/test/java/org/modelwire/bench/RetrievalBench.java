package org.modelwire.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.modelwire.archive.ArchiveEntry;
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

    @Test
    void searchesAHundredThousandAndAMillionBriefs() throws IOException {
        System.out.printf(
                Locale.ROOT, "%n%10s  %-14s %9s %9s %9s%n", "briefs", "search", "p50 ms", "p99 ms", "mean ms");
        for (int briefs : List.of(100_000, 1_000_000)) {
            measure(briefs, directory.resolve("briefs-" + briefs));
        }
    }

    private static void measure(int briefs, Path files) throws IOException {
        try (RankedArchive archive = new RankedArchive(new LuceneIndex(FSDirectory.open(files)))) {
            long begun = System.nanoTime();
            Iterable<List<ArchiveEntry>> pages = () -> IntStream.range(0, briefs / PAGE)
                    .mapToObj(page -> SyntheticBriefs.briefs(page * PAGE, (page + 1) * PAGE))
                    .iterator();
            archive.rebuild(pages, Instant.EPOCH);
            double seconds = (System.nanoTime() - begun) / 1e9;
            List<ArchiveQuestion> questions = SyntheticBriefs.questions(briefs, WARM_UP + QUESTIONS);
            try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(files))) {
                IndexSearcher plain = new IndexSearcher(reader);
                Map<ArchiveQuestion, Query> queries = new IdentityHashMap<>();
                for (ArchiveQuestion question : questions) {
                    queries.put(question, query(reader, question));
                }
                double[][] times = times(
                        questions,
                        List.of(question -> plain(plain, queries.get(question), question.most()), archive::search));
                print(briefs, "plain Lucene", times[0]);
                print(briefs, "archive", times[1]);
                System.out.printf(
                        Locale.ROOT,
                        "%10d  %-14s %9.2f %9.2f   (aim 1.50; built in %.0f s)%n",
                        briefs,
                        "multiple",
                        at(times[1], 0.5) / at(times[0], 0.5),
                        at(times[1], 0.99) / at(times[0], 0.99),
                        seconds);
            }
        }
    }

    /** Milliseconds a question, sorted, for each way to search; the ways take turns, so that they share bad moments. */
    private static double[][] times(List<ArchiveQuestion> questions, List<Consumer<ArchiveQuestion>> ways) {
        double[][] times = new double[ways.size()][QUESTIONS];
        for (int question = 0; question < questions.size(); question++) {
            for (int way = 0; way < ways.size(); way++) {
                long begun = System.nanoTime();
                ways.get(way).accept(questions.get(question));
                if (question >= WARM_UP) {
                    times[way][question - WARM_UP] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        for (double[] sorted : times) {
            Arrays.sort(sorted);
        }
        return times;
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

    private static void print(int briefs, String name, double[] times) {
        System.out.printf(
                Locale.ROOT,
                "%10d  %-14s %9.2f %9.2f %9.2f%n",
                briefs,
                name,
                at(times, 0.5),
                at(times, 0.99),
                Arrays.stream(times).average().orElseThrow());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
