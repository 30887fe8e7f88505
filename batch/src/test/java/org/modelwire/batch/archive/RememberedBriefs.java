package org.modelwire.batch.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.BriefChange;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.model.Embedder;
import org.modelwire.batch.model.paid.RememberedEmbeddings;

/** The briefs of a database, in memory. */
final class RememberedBriefs extends ArchiveReader {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Map<Long, BriefChange> changes = new TreeMap<>();
    private final Map<Long, ArchiveEntry> citable = new TreeMap<>();
    private final RememberedEmbeddings embeddings = new RememberedEmbeddings();
    private Optional<Embedder> embedder = Optional.empty();
    private Instant keptAt = Instant.EPOCH;
    private int read;

    /** From now on embeddings are wanted; whatever is bought is kept at an instant. */
    void embedding(Embedder by, Instant at) {
        embedder = Optional.of(by);
        keptAt = at;
    }

    RememberedEmbeddings embeddings() {
        return embeddings;
    }

    /** How many briefs were read by their ids. */
    int read() {
        return read;
    }

    void store(long id, Instant at) {
        store(id, at, "Loom " + id);
    }

    void store(long id, Instant at, String text, String... subjects) {
        change(id, at);
        citable.put(
                id, new ArchiveEntry(id, "brief-" + id, text, List.of(subjects), DAY, true, SyntheticBriefs.UNREAD));
    }

    void withdraw(long id, Instant at) {
        change(id, at);
        citable.remove(id);
    }

    private void change(long id, Instant at) {
        int version = changes.containsKey(id) ? changes.get(id).version() + 1 : 1;
        changes.put(id, new BriefChange(id, version, at));
    }

    private Optional<Embedding> embedding(long id) {
        String hash = "hash of " + citable.get(id).text();
        return Optional.ofNullable(embeddings.find("", Set.of(hash)).get(hash));
    }

    @Override
    public List<BriefChange> changedSince(Instant since) {
        return Stream.concat(
                        changes.values().stream(),
                        citable.keySet().stream()
                                .filter(id -> embedding(id).isPresent())
                                .map(id -> new BriefChange(id, changes.get(id).version(), keptAt)))
                .filter(change -> !change.at().isBefore(since))
                .sorted(Comparator.comparing(BriefChange::at))
                .toList();
    }

    @Override
    public Map<String, String> unembedded(int limit) {
        Map<String, String> texts = new LinkedHashMap<>();
        citable.values().stream()
                .filter(entry ->
                        embedder.isPresent() && embedding(entry.briefId()).isEmpty())
                .sorted(Comparator.comparing(ArchiveEntry::briefId).reversed())
                .limit(limit)
                .forEach(entry -> texts.put("hash of " + entry.text(), entry.text()));
        return texts;
    }

    @Override
    public long count() {
        return citable.size();
    }

    @Override
    public List<ArchiveEntry> entries(Collection<Long> ids) {
        read += ids.size();
        return ids.stream()
                .filter(citable::containsKey)
                .map(id -> citable.get(id).with(embedding(id)))
                .toList();
    }

    @Override
    public List<ArchiveEntry> page(long after, int size) {
        return entries(
                citable.keySet().stream().filter(id -> id > after).limit(size).toList());
    }
}
