package org.modelwire.batch.archive;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.modelwire.archive.ArchiveEntry;

/** Every brief that belongs in the archive, a page and a transaction at a time, by id. */
final class Pages implements Iterator<List<ArchiveEntry>> {

    private final ArchiveReader reader;
    private final int size;
    private final Consumer<List<ArchiveEntry>> watcher;
    private List<ArchiveEntry> next;

    Pages(ArchiveReader reader, int size, Consumer<List<ArchiveEntry>> watcher) {
        this.reader = reader;
        this.size = size;
        this.watcher = watcher;
        this.next = reader.page(0, size);
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<ArchiveEntry> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        List<ArchiveEntry> page = next;
        watcher.accept(page);
        next = reader.page(page.get(page.size() - 1).briefId(), size);
        return page;
    }
}
