package org.modelwire.batch.archive.lucene;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that may be full: files are made, and hold nothing. */
final class FullDirectory extends FilterDirectory {

    private boolean full;

    FullDirectory(Directory disk) {
        super(disk);
    }

    void fill() {
        full = true;
    }

    void free() {
        full = false;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        IndexOutput output = super.createOutput(name, context);
        return full ? withoutRoom(output) : output;
    }

    private static IndexOutput withoutRoom(IndexOutput output) {
        return new IndexOutput("on a full disk", output.getName()) {
            @Override
            public void writeByte(byte one) throws IOException {
                throw noSpace();
            }

            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                throw noSpace();
            }

            @Override
            public long getFilePointer() {
                return output.getFilePointer();
            }

            @Override
            public long getChecksum() throws IOException {
                return output.getChecksum();
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    private static IOException noSpace() {
        return new IOException("No space left on device");
    }
}
