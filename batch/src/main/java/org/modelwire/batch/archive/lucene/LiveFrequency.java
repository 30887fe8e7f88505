package org.modelwire.batch.archive.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * How many briefs have a word. Lucene's own count goes on counting what was replaced until segments are merged: while a run
 * changes each of some dozen briefs three times, a rare subject would look like a common one.
 */
final class LiveFrequency {

    /** Up to this many documents, replaced ones included, a segment is gone through; in a larger one the share is good enough. */
    private static final int EXACT = 20_000;

    private LiveFrequency() {}

    static int of(IndexReader reader, Term term) throws IOException {
        int live = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            live += of(leaf.reader(), term);
        }
        return live;
    }

    private static int of(LeafReader segment, Term term) throws IOException {
        int all = segment.docFreq(term);
        if (all == 0 || !segment.hasDeletions()) {
            return all;
        }
        return segment.maxDoc() <= EXACT
                ? count(segment.postings(term, PostingsEnum.NONE), segment.getLiveDocs())
                : (int) Math.round((double) all * segment.numDocs() / segment.maxDoc());
    }

    private static int count(PostingsEnum documents, Bits live) throws IOException {
        int count = 0;
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live.get(documents.docID())) {
                count++;
            }
        }
        return count;
    }
}
