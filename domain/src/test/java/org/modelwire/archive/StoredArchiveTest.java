package org.modelwire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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

    @ParameterizedTest
    @EnumSource
    void keepsEachEmbeddingOnceAndByItsMaker(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        Embedding first = Embedding.of(List.of(1f, 2f, 3f));
        String one = "1".repeat(64);
        String two = "2".repeat(64);

        assertThat(keep("small", LATER, Map.of(one, first))).isEqualTo(1);
        Embedding other = Embedding.of(List.of(3f, 2f, 1f));
        assertThat(keep("small", LATER, Map.of(one, other, two, other))).isEqualTo(1);

        database.run(wiring -> {
            EmbeddingRepository book = wiring.the(EmbeddingRepository.class);
            assertThat(book.find("small", List.of(one, two, "3"))).isEqualTo(Map.of(one, first, two, other));
            assertThat(book.find("large", List.of(one))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhichBriefsHaveNoEmbeddingAndWhichGotOne(TestDatabase.Kind kind) throws Exception {
        List<Long> ids = threeBriefs(kind);
        touch(ids.get(0), "HELD", NOW);
        String hash = database.get(wiring -> wiring.the(ArchiveRepository.class)
                .findCitable(ids)
                .get(0)
                .current()
                .textHash());

        keep("small", LATER, Map.of(hash, Embedding.of(List.of(1f))));

        database.run(wiring -> {
            ArchiveRepository archive = wiring.the(ArchiveRepository.class);
            assertThat(archive.findUnembedded("small", 9)).extracting(Brief::id).containsExactly(ids.get(2));
            assertThat(archive.findUnembedded("large", 9))
                    .extracting(Brief::id)
                    .containsExactly(ids.get(2), ids.get(1));
            assertThat(archive.findUnembedded("large", 1)).hasSize(1);
            assertThat(archive.findEmbeddedSince("small", LATER))
                    .extracting(BriefChange::briefId, BriefChange::at)
                    .containsExactly(tuple(ids.get(1), LATER));
            assertThat(archive.findEmbeddedSince("small", LATER.plusSeconds(1))).isEmpty();
            assertThat(archive.findEmbeddedSince("large", NOW)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesNoBriefThatMayNotBeCitedAnyMore(TestDatabase.Kind kind) throws Exception {
        List<Long> ids = threeBriefs(kind);
        touch(ids.get(1), "WITHDRAWN", LATER);

        database.run(wiring -> {
            ArchiveRepository archive = wiring.the(ArchiveRepository.class);
            assertThat(archive.findCitable("loom-a")).map(Brief::id).contains(ids.get(0));
            assertThat(archive.findCitable("loom-b")).isEmpty();
            assertThat(archive.findCitable("loom-z")).isEmpty();
        });
        assertThat(changedSince(LATER)).containsExactly(ids.get(1));
    }

    private int keep(String maker, Instant at, Map<String, Embedding> embeddings) throws Exception {
        return database.get(
                wiring -> wiring.at(at).the(EmbeddingRepository.class).keep(maker, embeddings));
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
