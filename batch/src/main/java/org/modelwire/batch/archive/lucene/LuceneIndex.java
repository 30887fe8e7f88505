package org.modelwire.batch.archive.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.modelwire.batch.archive.rank.ArchiveIndex;
import org.modelwire.batch.archive.rank.Candidates;
import org.modelwire.batch.archive.rank.FoundBriefs;
import org.modelwire.batch.archive.rank.Frequencies;
import org.modelwire.batch.archive.rank.IndexQuery;
import org.modelwire.batch.archive.rank.IndexedEntry;
import org.modelwire.batch.archive.rank.ReaderQuery;

/**
 * An index in a directory that no other process writes to. What {@link #followed} kept survives {@code kill -9}; what was
 * put after it is gone then, as after a change that the disk had no room for, and the database has it. A directory that is
 * damaged or of an older form is emptied when it is opened.
 */
public final class LuceneIndex implements ArchiveIndex {

    private static final String UNTIL = "followed-until";

    private final Directory directory;
    private final String form;
    private final LuceneSearch search = new LuceneSearch();
    private IndexWriter writer;
    private volatile SearcherManager searchers;
    private Optional<Instant> followedUntil;

    /** Opens an index without embeddings, which owns the directory from now on. */
    public LuceneIndex(Directory directory) {
        this(directory, "");
    }

    /**
     * Opens an index, which owns the directory from now on.
     *
     * @param embeddings who makes those of its briefs; an index with those of another maker has another form
     */
    public LuceneIndex(Directory directory, String embeddings) {
        this.directory = directory;
        this.form = StoredForm.CURRENT + embeddings;
        try {
            StoredForm.emptyUnlessSound(directory, form);
            open();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the archive's index in " + directory, e);
        }
    }

    private void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
        searchers = new SearcherManager(writer, null);
        followedUntil = Optional.empty();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> {
                if (entry.getKey().equals(UNTIL)) {
                    followedUntil = Optional.of(Instant.parse(entry.getValue()));
                }
            });
        }
    }

    /** Something that is done with the searcher of this moment. */
    @FunctionalInterface
    private interface Look<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T look(Look<T> look) {
        SearcherManager current = searchers;
        try {
            IndexSearcher searcher = current.acquire();
            try {
                return look.with(searcher);
            } finally {
                current.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the archive's index in " + directory, e);
        }
    }

    @Override
    public Frequencies frequencies(Collection<String> words, Collection<String> subjects) {
        return look(searcher -> search.frequencies(searcher.getIndexReader(), words, subjects));
    }

    @Override
    public Candidates find(IndexQuery query, int most) {
        return look(searcher -> search.find(searcher, query, most));
    }

    @Override
    public FoundBriefs find(ReaderQuery query, int most) {
        return look(searcher -> LuceneReading.find(searcher, query, most));
    }

    @Override
    public long count() {
        return look(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** Something that changes the index. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private synchronized void change(Change change) {
        try {
            if (!writer.isOpen()) {
                reopen();
            }
            change.make();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the archive's index in " + directory, e);
        }
    }

    /** A writer that has failed to write takes nothing any more; what was committed before stands again. */
    private void reopen() throws IOException {
        writer.rollback();
        SearcherManager failed = searchers;
        open();
        failed.close();
    }

    @Override
    public void put(Collection<IndexedEntry> briefs) {
        change(() -> add(briefs));
    }

    private void add(Collection<IndexedEntry> briefs) throws IOException {
        for (IndexedEntry entry : briefs) {
            writer.updateDocument(key(entry.brief().briefId()), StoredForm.document(entry));
        }
    }

    private static Term key(long briefId) {
        return new Term(StoredForm.ID, Long.toString(briefId));
    }

    @Override
    public void remove(Collection<Long> briefIds) {
        change(() ->
                writer.deleteDocuments(briefIds.stream().map(LuceneIndex::key).toArray(Term[]::new)));
    }

    @Override
    public synchronized Optional<Instant> followedUntil() {
        return followedUntil;
    }

    @Override
    public void followed(Instant until) {
        change(() -> commit(until));
    }

    private void commit(Instant until) throws IOException {
        writer.setLiveCommitData(
                Map.of(StoredForm.FORM, form, UNTIL, until.toString()).entrySet());
        writer.commit();
        followedUntil = Optional.of(until);
    }

    @Override
    public void rebuild(Iterable<List<IndexedEntry>> pages, Instant until) {
        change(() -> {
            boolean whole = false;
            try {
                writer.deleteAll();
                for (List<IndexedEntry> page : pages) {
                    for (IndexedEntry entry : page) {
                        writer.addDocument(StoredForm.document(entry));
                    }
                }
                commit(until);
                whole = true;
            } finally {
                if (!whole) {
                    reopen();
                }
            }
        });
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            writer.rollback(); // what was put after the last commit is in the database, as after kill -9
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the archive's index in " + directory, e);
        }
    }
}
