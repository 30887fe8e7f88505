package org.modelwire.batch.archive.lucene;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.modelwire.archive.Archive;
import org.modelwire.batch.archive.ReaderContract;
import org.modelwire.batch.archive.rank.RankedArchive;

class LuceneReadingTest extends ReaderContract {

    private RankedArchive archive;

    @Override
    protected Archive empty() {
        archive = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()));
        return archive;
    }

    @AfterEach
    void close() {
        archive.close();
    }
}
