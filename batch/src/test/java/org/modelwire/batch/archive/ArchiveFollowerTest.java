package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.BriefChange;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;

class ArchiveFollowerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Briefs briefs = new Briefs();
    private final RankedArchive archive = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()));
    private final ArchiveFollower follower = follower();

    private ArchiveFollower follower() {
        return new ArchiveFollower(archive, briefs, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The database. */
    private static final class Briefs extends ArchiveReader {

        private final Map<Long, BriefChange> changes = new TreeMap<>();
        private final Map<Long, ArchiveEntry> citable = new TreeMap<>();
        private int read;

        private void store(long id, Instant at) {
            change(id, at);
            citable.put(
                    id,
                    new ArchiveEntry(id, "brief-" + id, "Loom " + id, List.of(), DAY, true, SyntheticBriefs.UNREAD));
        }

        private void withdraw(long id, Instant at) {
            change(id, at);
            citable.remove(id);
        }

        private void change(long id, Instant at) {
            int version = changes.containsKey(id) ? changes.get(id).version() + 1 : 1;
            changes.put(id, new BriefChange(id, version, at));
        }

        @Override
        public List<BriefChange> changedSince(Instant since) {
            return changes.values().stream()
                    .filter(change -> !change.at().isBefore(since))
                    .sorted(java.util.Comparator.comparing(BriefChange::at))
                    .toList();
        }

        @Override
        public long count() {
            return citable.size();
        }

        @Override
        public List<ArchiveEntry> entries(Collection<Long> ids) {
            read += ids.size();
            return ids.stream().filter(citable::containsKey).map(citable::get).toList();
        }

        @Override
        public List<ArchiveEntry> page(long after, int size) {
            return citable.values().stream()
                    .filter(entry -> entry.briefId() > after)
                    .limit(size)
                    .toList();
        }
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void buildsANewArchiveOutOfTheDatabase() {
        for (long id = 1; id <= 1_201; id++) {
            briefs.store(id, NOW.minusSeconds(90_000));
        }
        follower.follow();
        assertThat(archive.count()).isEqualTo(1_201);
        assertThat(archive.followedUntil()).contains(NOW);
    }

    @Test
    void followsPublicationAndWithdrawal() {
        follower.follow();
        briefs.store(1, NOW.plusSeconds(1));
        briefs.store(2, NOW.plusSeconds(2));
        follower.follow();
        assertThat(archive.count()).isEqualTo(2);

        briefs.withdraw(1, NOW.plusSeconds(3));
        follower.follow();
        assertThat(archive.count()).isEqualTo(1);
        assertThat(archive.followedUntil()).contains(NOW.plusSeconds(3));
    }

    @Test
    void findsAChangeThatWasCommittedAfterLaterOnes() {
        follower.follow();
        briefs.store(2, NOW.plusSeconds(60));
        follower.follow();
        briefs.store(1, NOW.plusSeconds(10));
        follower.follow();
        assertThat(archive.count()).isEqualTo(2);
    }

    @Test
    void readsEachChangeOnce() {
        follower.follow();
        briefs.store(1, NOW.plusSeconds(1));
        follower.follow();
        int read = briefs.read;
        follower.follow();
        assertThat(briefs.read).isEqualTo(read);
    }

    @Test
    void buildsAnArchiveAnewThatIsOutOfStep() {
        briefs.store(1, NOW.minusSeconds(90_000));
        archive.followed(NOW);
        follower.follow();
        assertThat(archive.count()).isEqualTo(1);
    }

    @Test
    void catchesUpWithWhatHappenedWhileItWasDown() {
        follower.follow();
        briefs.store(1, NOW.plusSeconds(7_200));
        follower().follow();
        assertThat(archive.count()).isEqualTo(1);
    }
}
