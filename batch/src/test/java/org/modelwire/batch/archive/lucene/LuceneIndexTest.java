package org.modelwire.batch.archive.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.batch.archive.rank.IndexedBrief;
import org.modelwire.batch.archive.rank.IndexedEntry;

/** What becomes of the index when its process, its disk or its builder fails. */
class LuceneIndexTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path directory;

    private LuceneIndex open() throws IOException {
        return new LuceneIndex(FSDirectory.open(directory));
    }

    private static IndexedEntry brief(long id) {
        return new IndexedEntry(
                new IndexedBrief(
                        id,
                        "brief-" + id,
                        List.of("loom", "card"),
                        List.of("tessellate"),
                        20_000,
                        true,
                        Optional.empty()),
                List.of("loom"),
                List.of(),
                "",
                List.of());
    }

    private void keepTwo() throws IOException {
        try (LuceneIndex index = open()) {
            index.put(List.of(brief(1), brief(2)));
            index.followed(NOW);
        }
    }

    @Test
    void holdsWhatWasKept() throws IOException {
        keepTwo();
        try (LuceneIndex index = open()) {
            assertThat(index.count()).isEqualTo(2);
            assertThat(index.followedUntil()).contains(NOW);
        }
    }

    @Test
    void losesOnlyWhatWasNotKept() throws IOException {
        keepTwo();
        try (LuceneIndex index = open()) {
            index.put(List.of(brief(3)));
            assertThat(index.count()).isEqualTo(3);
        }
        try (LuceneIndex index = open()) {
            assertThat(index.count()).isEqualTo(2);
            assertThat(index.followedUntil()).contains(NOW);
        }
    }

    @Test
    void startsEmptyWhenAByteOfAnyFileIsWrong() throws IOException {
        keepTwo();
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> !file.endsWith("write.lock")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            damaged[damaged.length / 2] ^= 0x55;
            Files.write(file, damaged);
            try (LuceneIndex index = open()) {
                assertThat(index.followedUntil()).as(file.toString()).isEmpty();
                assertThat(index.count()).isZero();
            }
            try (Stream<Path> left = Files.list(directory)) {
                for (Path rest : left.toList()) {
                    Files.delete(rest);
                }
            }
            keepTwo();
        }
    }

    @Test
    void startsEmptyWhenAFileIsCutShort() throws IOException {
        keepTwo();
        try (Stream<Path> all = Files.list(directory)) {
            Path data = all.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            Files.write(data, new byte[10]);
        }
        try (LuceneIndex index = open()) {
            assertThat(index.followedUntil()).isEmpty();
            index.put(List.of(brief(1)));
            assertThat(index.count()).isEqualTo(1);
        }
    }

    @Test
    void startsEmptyWhenTheFormIsAnother() throws IOException {
        try (FSDirectory files = FSDirectory.open(directory);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            writer.addDocument(StoredForm.document(brief(1)));
            writer.setLiveCommitData(Map.of(StoredForm.FORM, "1", "followed-until", NOW.toString())
                    .entrySet());
            writer.commit();
        }
        try (LuceneIndex index = open()) {
            assertThat(index.followedUntil()).isEmpty();
            assertThat(index.count()).isZero();
        }
    }

    @Test
    void startsEmptyWhenItsEmbeddingsAreOfAnotherModel() throws IOException {
        keepTwo();
        try (LuceneIndex index = new LuceneIndex(FSDirectory.open(directory), "small at home")) {
            assertThat(index.followedUntil()).isEmpty();
            index.put(List.of(brief(1)));
            index.followed(NOW);
        }
        try (LuceneIndex index = new LuceneIndex(FSDirectory.open(directory), "small at home")) {
            assertThat(index.count()).isEqualTo(1);
            assertThat(index.followedUntil()).contains(NOW);
        }
    }

    @Test
    void keepsTheOldBriefsWhenARebuildBreaksOff() throws IOException {
        keepTwo();
        try (LuceneIndex index = open()) {
            Iterable<List<IndexedEntry>> pages = () -> Stream.of(1, 2)
                    .map(page -> {
                        if (page == 2) {
                            throw new IllegalStateException("the database is gone");
                        }
                        return List.of(brief(9));
                    })
                    .iterator();
            assertThatThrownBy(() -> index.rebuild(pages, NOW.plusSeconds(60)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(index.count()).isEqualTo(2);
            assertThat(index.followedUntil()).contains(NOW);
            index.put(List.of(brief(3)));
            assertThat(index.count()).isEqualTo(3);
        }
    }

    @Test
    void answersOnAFullDiskAndGoesOnOnceThereIsRoom() throws IOException {
        try (FullDirectory disk = new FullDirectory(FSDirectory.open(directory));
                LuceneIndex index = new LuceneIndex(disk)) {
            index.put(List.of(brief(1)));
            index.followed(NOW);

            disk.fill();
            assertThatThrownBy(() -> index.put(List.of(brief(2)))).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> index.followed(NOW.plusSeconds(1))).isInstanceOf(UncheckedIOException.class);
            assertThat(index.count()).isEqualTo(1);
            assertThat(index.followedUntil()).contains(NOW);

            disk.free();
            index.put(List.of(brief(2)));
            index.followed(NOW.plusSeconds(2));
            assertThat(index.count()).isEqualTo(2);
        }
        try (LuceneIndex index = open()) {
            assertThat(index.count()).isEqualTo(2);
            assertThat(index.followedUntil()).contains(NOW.plusSeconds(2));
        }
    }

    @Test
    void isNotSharedByTwo() throws IOException {
        try (LuceneIndex index = open()) {
            index.put(List.of(brief(1)));
            assertThatThrownBy(this::open)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot open the archive's index");
            assertThat(index.count()).isEqualTo(1);
        }
    }
}
