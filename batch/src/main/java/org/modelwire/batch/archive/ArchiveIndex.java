package org.modelwire.batch.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Finds earlier briefs by their words and by shared subjects. Ranking is BM25 (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009): a subject that few briefs share counts for much, one that
 * all share for nearly nothing. Lives in memory; closed with the run that filled it.
 */
public final class ArchiveIndex implements AutoCloseable {

    private static final String SLUG = "slug";
    private static final String TEXT = "text";
    private static final String SUBJECT = "subject";
    private static final String DAY = "day";

    /** A shared subject outweighs a shared word. */
    private static final float SUBJECT_BOOST = 2.5f;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private volatile DirectoryReader reader;

    /** An index of these briefs. */
    public ArchiveIndex(Collection<ArchiveEntry> entries) {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            writer.commit();
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make an index in memory", e);
        }
        add(entries);
    }

    /** Adds briefs; later searches find them. Not to be called by two threads at a time. */
    public void add(Collection<ArchiveEntry> entries) {
        try {
            for (ArchiveEntry entry : entries) {
                writer.addDocument(document(entry));
            }
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                DirectoryReader older = reader;
                reader = newer;
                older.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot add to the index in memory", e);
        }
    }

    private static Document document(ArchiveEntry entry) {
        Document document = new Document();
        document.add(new StoredField(SLUG, entry.slug()));
        document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        entry.subjects().forEach(subject -> document.add(new StringField(SUBJECT, subject, Field.Store.NO)));
        document.add(new LongPoint(DAY, entry.day().toEpochDay()));
        return document;
    }

    /**
     * Searches the briefs of earlier days.
     *
     * @param text what the story is about
     * @param subjects slugs of what it names
     * @param before only briefs reported before this day
     * @param most hits to bring back, at least 1
     * @return the best hits first; empty if nothing fits
     */
    public List<ArchiveHit> search(String text, Collection<String> subjects, LocalDate before, int most) {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        Query words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text);
        if (words != null) {
            wanted.add(words, BooleanClause.Occur.SHOULD);
        }
        for (String subject : subjects) {
            wanted.add(
                    new BoostQuery(new TermQuery(new Term(SUBJECT, subject)), SUBJECT_BOOST),
                    BooleanClause.Occur.SHOULD);
        }
        Query query = new BooleanQuery.Builder()
                .add(wanted.build(), BooleanClause.Occur.MUST)
                .add(LongPoint.newRangeQuery(DAY, Long.MIN_VALUE, before.toEpochDay() - 1), BooleanClause.Occur.FILTER)
                .build();
        return hits(query, most);
    }

    private List<ArchiveHit> hits(Query query, int most) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            ScoreDoc[] found = searcher.search(query, most).scoreDocs;
            StoredFields stored = searcher.storedFields();
            List<ArchiveHit> hits = new java.util.ArrayList<>();
            for (ScoreDoc hit : found) {
                hits.add(new ArchiveHit(stored.document(hit.doc).get(SLUG), hit.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the index in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index in memory", e);
        }
    }
}
