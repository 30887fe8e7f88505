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
     * @param most from disk, best first; everything that still waits in memory comes with them
     */
    List<Stored> find(Map<String, Double> words, Instant from, Instant to, int most) {
        List<Stored> found = new ArrayList<>(waiting);
        found.removeIf(report -> report.at().isBefore(from) || report.at().isAfter(to));
        if (reader.numDocs() == 0 || words.isEmpty()) {
            return found;
        }
        BooleanQuery.Builder shared = new BooleanQuery.Builder();
        words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_WORDS)
                .forEach(word -> shared.add(asked(word), BooleanClause.Occur.SHOULD));
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
