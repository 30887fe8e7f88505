package org.modelwire.batch.story;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Reports on disk, found by the words that they share with a new one. Memory holds the latest few only, so that the weeks
 * of a large newsroom fit in a small heap. In a folder of its own, which goes with it. Not safe for two threads.
 */
final class ReportIndex implements Closeable {

    private static final String ID = "id";
    private static final String AT = "at";
    private static final String WORD = "word";
    private static final String LINE = "line";

    /** Reports that wait in memory until they are worth a segment on disk. */
    private static final int MOST_WAITING = 256;

    /** Words asked for: the weightiest find a report of the same event, further ones only cost time. */
    private static final int MOST_WORDS = 40;

    private final Path folder;
    private final NIOFSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private final List<Stored> waiting = new ArrayList<>();
    private final Map<String, Integer> waitingCounts = new HashMap<>();
    private final Map<String, Integer> diskCounts = new HashMap<>();

    /** A report as it is kept. */
    record Stored(long articleId, Instant at, WordWeights words) {}

    /** An empty index. */
    ReportIndex() {
        try {
            folder = Files.createTempDirectory("modelwire-group");
            directory = new NIOFSDirectory(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make an index of reports", e);
        }
    }

    /** How many reports there are. */
    int size() {
        return reader.numDocs() + waiting.size();
    }

    /** How many reports hold a word. */
    int count(String word) {
        return waitingCounts.getOrDefault(word, 0) + diskCounts.computeIfAbsent(word, this::countOnDisk);
    }

    private int countOnDisk(String word) {
        try {
            return reader.docFreq(new Term(WORD, word));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    void add(Stored report) {
        waiting.add(report);
        report.words().weights().keySet().forEach(word -> waitingCounts.merge(word, 1, Integer::sum));
        if (waiting.size() >= MOST_WAITING) {
            flush();
        }
    }

    private void flush() {
        try {
            for (Stored report : waiting) {
                writer.addDocument(document(report));
            }
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index of reports", e);
        }
        waiting.clear();
        waitingCounts.clear();
        diskCounts.clear();
    }

    private static Document document(Stored report) {
        Document document = new Document();
        document.add(new StoredField(ID, report.articleId()));
        document.add(new LongPoint(AT, report.at().getEpochSecond()));
        document.add(new StoredField(AT, report.at().getEpochSecond()));
        document.add(new StoredField(LINE, report.words().line()));
        report.words().weights().keySet().forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        return document;
    }

    /**
     * Finds reports of a span of time that share the weightiest words with a new one.
     *
     * @param words the words worth asking for, with their weights; may be empty
     * @param most at most as many from disk, and as many of those that still wait in memory
     */
    List<Stored> find(Map<String, Double> words, Instant from, Instant to, int most) {
        List<Map.Entry<String, Double>> heaviest = words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_WORDS)
                .toList();
        List<Stored> found = new ArrayList<>(inMemory(heaviest, from, to, most));
        if (reader.numDocs() == 0 || heaviest.isEmpty()) {
            return found;
        }
        BooleanQuery.Builder shared = new BooleanQuery.Builder();
        heaviest.forEach(word -> shared.add(asked(word), BooleanClause.Occur.SHOULD));
        Query query = new BooleanQuery.Builder()
                .add(shared.build(), BooleanClause.Occur.MUST)
                .add(
                        LongPoint.newRangeQuery(AT, from.getEpochSecond(), to.getEpochSecond()),
                        BooleanClause.Occur.FILTER)
                .build();
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                found.add(stored(stored.document(hit.doc)));
            }
            return found;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<Stored> inMemory(List<Map.Entry<String, Double>> words, Instant from, Instant to, int most) {
        record Scored(Stored report, double score) {}
        return waiting.stream()
                .filter(report -> !report.at().isBefore(from) && !report.at().isAfter(to))
                .map(report -> new Scored(report, shared(words, report.words().weights())))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(most)
                .map(Scored::report)
                .toList();
    }

    private static double shared(List<Map.Entry<String, Double>> words, Map<String, Double> weights) {
        double sum = 0;
        for (Map.Entry<String, Double> word : words) {
            sum += weights.containsKey(word.getKey()) ? word.getValue() : 0;
        }
        return sum;
    }

    private static Query asked(Map.Entry<String, Double> word) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(WORD, word.getKey()))),
                word.getValue().floatValue());
    }

    private static Stored stored(Document document) {
        return new Stored(
                document.getField(ID).numericValue().longValue(),
                Instant.ofEpochSecond(document.getField(AT).numericValue().longValue()),
                WordWeights.parse(document.get(LINE)));
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("cannot read the index of reports", e);
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the index of reports", e);
        }
    }
}
