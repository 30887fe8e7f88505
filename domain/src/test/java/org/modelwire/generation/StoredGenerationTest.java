package org.modelwire.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefCorrected;
import org.modelwire.brief.BriefState;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.watch.WatchState;

/** The count of what readers can see, on both databases. */
class StoredGenerationTest {

    private static final BriefCorrected CORRECTED = new BriefCorrected(7, "loom-2-ships", NOW);

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    private long number() throws Exception {
        return database.get(wiring -> wiring.the(GenerationRepository.class).number());
    }

    @ParameterizedTest
    @EnumSource
    void growsWithABriefAndWithAWatchItem(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long before = number();

        database.run(wiring -> wiring.the(GenerationRepository.class).follow(CORRECTED));
        database.run(wiring -> wiring.the(GenerationRepository.class)
                .follow(StateChanged.of("watch item", 3, WatchState.OPEN, WatchState.DUE, "run 1", "its day", NOW)));

        assertThat(number()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @EnumSource
    void growsWithTheEndOfARunAndWithWhatIsSettledWithAPublisher(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long before = number();

        database.run(wiring -> {
            GenerationRepository generations = wiring.the(GenerationRepository.class);
            generations.follow(StateChanged.of(
                    "run", 3, RunStatus.RUNNING, RunStatus.DEGRADED, "job nightly", "one feed failed", NOW));
            generations.follow(StateChanged.of(
                    "publisher", 3, PublisherPolicy.FULL_BRIEF, PublisherPolicy.EXCLUDED, "editor", "asked", NOW));
        });

        assertThat(number()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @EnumSource
    void staysWhileADraftWaits(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long before = number();

        database.run(wiring -> wiring.the(GenerationRepository.class)
                .follow(StateChanged.of("brief", 7, BriefState.DRAFT, BriefState.HELD, "run 1", "a number", NOW)));

        assertThat(number()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void isReadAgainAfterAChangeOnThisNodeAndAtEachLook(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            AtomicReference<Instant> now = new AtomicReference<>(NOW);
            wiring.use(Clock.class, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
            Generation generation = wiring.the(Generation.class);
            GenerationRepository stored = wiring.the(GenerationRepository.class);
            long first = generation.number();

            stored.follow(CORRECTED);
            assertThat(generation.number()).as("within the second").isEqualTo(first);
            generation.forget(CORRECTED);
            assertThat(generation.number()).as("after our own change").isEqualTo(first + 1);

            stored.follow(CORRECTED);
            assertThat(generation.number()).as("a change on another node").isEqualTo(first + 1);
            generation.look();
            assertThat(generation.number()).as("after the next look").isEqualTo(first + 2);

            stored.follow(CORRECTED);
            now.set(NOW.plus(Generation.BELIEVED));
            assertThat(generation.number()).as("when looks are late").isEqualTo(first + 3);
        });
    }
}
