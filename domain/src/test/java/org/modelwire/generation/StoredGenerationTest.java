package org.modelwire.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefCorrected;
import org.modelwire.brief.BriefEvent;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.BriefWithdrawn;
import org.modelwire.brief.Gone;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.watch.WatchState;

/** The count of what readers can see, on both databases. */
class StoredGenerationTest {

    private static final BriefCorrected CORRECTED = new BriefCorrected(7, "loom-2-ships", NOW);

    private static final BriefWithdrawn WITHDRAWN = new BriefWithdrawn(7, "loom-2-ships", Gone.WITHDRAWN, NOW);
    private static final BriefPublished IN_TURN = published(true);

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    private static BriefPublished published(boolean inTurn) {
        return new BriefPublished(7, "loom-2-ships", Optional.empty(), inTurn, NOW);
    }

    private long number() throws Exception {
        return database.get(
                wiring -> wiring.the(GenerationRepository.class).count().number());
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

    /** A node that looks at its database, and whose clock the test sets. */
    private record Node(Generation generation, GenerationRepository stored, AtomicReference<Instant> now) {

        static Node of(Wiring wiring) {
            AtomicReference<Instant> now = new AtomicReference<>(NOW);
            wiring.use(Clock.class, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
            return new Node(wiring.the(Generation.class), wiring.the(GenerationRepository.class), now);
        }

        void change(BriefEvent change) {
            stored.follow(change);
            generation.forget(change);
        }

        void change(StateChanged change) {
            stored.follow(change);
            generation.forget(change);
        }

        long lookAfter(Duration time) {
            now.set(NOW.plus(time));
            return generation.look();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadAgainAfterAChangeOnThisNodeAndAtEachLook(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            Node node = Node.of(wiring);
            Generation generation = node.generation();
            GenerationRepository stored = node.stored();
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
            node.now().set(NOW.plus(Generation.BELIEVED));
            assertThat(generation.number()).as("when looks are late").isEqualTo(first + 3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsTogetherWhatARunPublishesInTurn(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            Node node = Node.of(wiring);
            long first = node.generation().number();

            for (int brief = 0; brief < 10; brief++) {
                node.change(IN_TURN);
                node.change(StateChanged.created("watch item", 3, WatchState.OPEN, "publication", "x", NOW));
                node.change(StateChanged.of("watch item", 2, WatchState.OPEN, WatchState.DUE, "run 1", "its day", NOW));
            }
            assertThat(node.generation().number()).isEqualTo(first);
            assertThat(node.lookAfter(Generation.GATHERED.minusMillis(1))).isEqualTo(first);

            assertThat(node.lookAfter(Generation.GATHERED)).isEqualTo(first + 30);
            assertThat(node.generation().number()).isEqualTo(first + 30);
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsAtOnceWhatIsTakenAwayJustAfterAPublicationInTurn(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            Node node = Node.of(wiring);
            long first = node.generation().number();

            node.change(IN_TURN);
            node.change(WITHDRAWN);
            assertThat(node.generation().number()).as("on this node").isEqualTo(first + 2);

            node.stored().follow(IN_TURN);
            node.stored().follow(CORRECTED);
            assertThat(node.generation().look()).as("on another node").isEqualTo(first + 4);
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsAtOnceWhatAPersonPublishesAndAllOfARunAtItsEnd(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            Node node = Node.of(wiring);
            long first = node.generation().number();

            node.change(published(false));
            assertThat(node.generation().number()).isEqualTo(first + 1);

            node.change(IN_TURN);
            StateChanged ended =
                    StateChanged.of("run", 3, RunStatus.RUNNING, RunStatus.COMPLETED, "job nightly", "", NOW);
            node.change(ended);
            assertThat(node.generation().number()).isEqualTo(first + 3);
        });
    }
}
