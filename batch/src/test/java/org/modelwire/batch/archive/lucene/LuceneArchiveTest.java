package org.modelwire.batch.archive.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.batch.archive.ArchiveContract;
import org.modelwire.batch.archive.SyntheticBriefs;
import org.modelwire.batch.archive.rank.ArchiveWords;
import org.modelwire.batch.archive.rank.Frequencies;
import org.modelwire.batch.archive.rank.RankedArchive;

class LuceneArchiveTest extends ArchiveContract {

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

    @Test
    void countsABriefOnceThoughItHasChanged() {
        LuceneIndex index = new LuceneIndex(new ByteBuffersDirectory());
        archive = new RankedArchive(index);
        List<ArchiveEntry> all = List.of(brief(1, "Loom cards slip"), brief(2, "A council approves a hall"));
        archive.put(all);
        archive.put(List.of(all.get(0)));

        Frequencies frequencies = index.frequencies(ArchiveWords.of("Loom cards slip"), List.of("tessellate"));

        assertThat(frequencies.briefs()).isEqualTo(2);
        assertThat(frequencies.words())
                .allSatisfy((word, briefs) -> assertThat(briefs).as(word).isEqualTo(1));
        assertThat(frequencies.subjects()).containsOnly(Map.entry("tessellate", 2));
    }

    private static ArchiveEntry brief(long id, String text) {
        return new ArchiveEntry(
                id,
                "brief-" + id,
                text,
                List.of("tessellate"),
                LocalDate.parse("2026-11-01"),
                true,
                SyntheticBriefs.UNREAD);
    }
}
