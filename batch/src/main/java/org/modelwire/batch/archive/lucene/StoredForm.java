package org.modelwire.batch.archive.lucene;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.BytesRef;
import org.modelwire.batch.archive.rank.IndexedBrief;
import org.modelwire.batch.archive.rank.IndexedEntry;

/** How a brief is written into the index, and whether what a directory holds is written this way and whole. */
final class StoredForm {

    static final String ID = "id";
    static final String WORDS = "words";
    static final String SUBJECT = "subject";
    static final String DAY = "day";
    static final String PUBLIC = "public";
    static final String HEADLINE = "headline";
    static final String CONTEXT = "context";
    static final String KIND = "kind";
    static final String PUBLISHER = "publisher";

    /** The id as a number, to sort by. */
    static final String NUMBER = "number";

    private static final String BRIEF = "brief";

    /** Key under which an index says its form. */
    static final String FORM = "form";

    /** To be raised with every change of the fields or of how words are cut. */
    static final String CURRENT = "3 ";

    private static final Logger LOG = Logger.getLogger(StoredForm.class.getName());

    private StoredForm() {}

    static Document document(IndexedEntry entry) throws IOException {
        IndexedBrief brief = entry.brief();
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(brief.briefId()), Field.Store.YES));
        document.add(new TextField(WORDS, String.join(" ", brief.words()), Field.Store.NO));
        brief.subjects().forEach(subject -> document.add(new StringField(SUBJECT, subject, Field.Store.NO)));
        document.add(new LongField(DAY, brief.day(), Field.Store.NO));
        document.add(new StringField(PUBLIC, Boolean.toString(brief.isPublic()), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, brief.briefId()));
        document.add(new TextField(HEADLINE, String.join(" ", entry.headline()), Field.Store.NO));
        document.add(new TextField(CONTEXT, String.join(" ", entry.context()), Field.Store.NO));
        document.add(new StringField(KIND, entry.kind(), Field.Store.NO));
        entry.publishers().forEach(domain -> document.add(new StringField(PUBLISHER, domain, Field.Store.NO)));
        document.add(new BinaryDocValuesField(BRIEF, new BytesRef(PackedBrief.pack(brief))));
        return document;
    }

    /** The brief of a document. Read as a value and not as stored fields, which are unpacked by the block. */
    static IndexedBrief brief(IndexReader reader, int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues briefs = leaf.reader().getBinaryDocValues(BRIEF);
        if (briefs == null || !briefs.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " holds no brief");
        }
        BytesRef packed = briefs.binaryValue();
        return PackedBrief.unpack(packed.bytes, packed.offset, packed.length);
    }

    /**
     * Empties a directory whose index has another form or fails its checksums.
     *
     * @throws IOException if it cannot be emptied, or another process writes to it
     */
    static void emptyUnlessSound(Directory directory, String form) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (DirectoryReader.indexExists(directory) && !isSound(directory, form)) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
            }
        }
    }

    private static boolean isSound(Directory directory, String form) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return form.equals(reader.getIndexCommit().getUserData().get(FORM));
        } catch (IOException | RuntimeException e) {
            // Lucene meets damage with many kinds of exceptions; whatever it is, the database has the briefs.
            LOG.log(Level.WARNING, "archive index is damaged and will be built again: {0}: {1}", new Object[] {
                directory, e.getMessage()
            });
            return false;
        }
    }
}
