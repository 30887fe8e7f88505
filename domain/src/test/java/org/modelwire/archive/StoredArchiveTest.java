package org.modelwire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.brief.Brief;
import org.modelwire.brief.Drafter;
import org.modelwire.brief.Drafts;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.feed.Feed;
import org.modelwire.shared.TestDatabase;

/** What the archive follows, on both databases. */
class StoredArchiveTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatChangedSinceAnInstantInOrder(TestDatabase.Kind kind) throws Exception {
        List<Long> ids = threeBriefs(kind);
        touch(ids.get(0), "IN_REVIEW", LATER);

        assertThat(changedSince(LATER)).containsExactly(ids.get(0));
        assertThat(changedSince(LATER.plusSeconds(1))).isEmpty();
        assertThat(changedSince(NOW)).containsExactly(ids.get(1), ids.get(2), ids.get(0));
    }

    @ParameterizedTest
    @EnumSource
    void takesInWhatMayBeCited(TestDatabase.Kind kind) throws Exception {
        List<Long> ids = threeBriefs(kind);
        touch(ids.get(1), "HELD", LATER);
        touch(ids.get(2), "PUBLISHED", LATER);

        database.run(wiring -> {
            ArchiveRepository archive = wiring.the(ArchiveRepository.class);
            assertThat(archive.countCitable()).isEqualTo(2);
            assertThat(archive.findCitableIds(0, 9)).containsExactly(ids.get(0), ids.get(2));
            assertThat(archive.findCitableIds(ids.get(0), 9)).containsExactly(ids.get(2));
            assertThat(archive.findCitableIds(0, 1)).containsExactly(ids.get(0));
            assertThat(archive.findCitable(ids)).extracting(Brief::id).containsExactly(ids.get(0), ids.get(2));
        });
    }

    private List<Long> changedSince(Instant since) throws Exception {
        return database.get(wiring -> wiring.the(ArchiveRepository.class).findChangedSince(since).stream()
                .map(BriefChange::briefId)
                .toList());
    }

    private List<Long> threeBriefs(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        return database.get(wiring -> {
            Feed feed = StoredWire.feed(wiring, "tessera.example");
            return List.of("a", "b", "c").stream()
                    .map(name -> {
                        long story = StoredWire.story(
                                wiring, StoredWire.fetched(wiring, feed, "https://tessera.example/" + name), NOW);
                        Draft draft = new Draft(
                                "Loom " + name,
                                List.of(DraftSentence.inference("It ships.")),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.empty());
                        return wiring.the(Drafts.class)
                                .store(new NewBrief(story, draft, Drafter.EXTRACTIVE, 1, Map.of(), List.of()), "run");
                    })
                    .toList();
        });
    }

    private void touch(long brief, String state, Instant at) throws Exception {
        database.run(wiring -> wiring.the(EntityManager.class)
                .createNativeQuery("update brief set state = '" + state + "', version = version + 1, published_at ="
                        + " updated_at, updated_at = timestamp with time zone '" + at + "' where id = " + brief)
                .executeUpdate());
    }
}
