package org.modelwire.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.Claimant;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** Nodes that know of each other, on both databases. */
class StoredNodesTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    private static Nodes nodes(Wiring wiring, String name, Instant now) {
        wiring.at(now).onNode(name);
        return wiring.the(Nodes.class);
    }

    private void beat(String name, Instant now) throws Exception {
        database.run(wiring -> nodes(wiring, name, now).beat());
    }

    @ParameterizedTest
    @EnumSource
    void knowWhetherTheyAreAlone(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        beat("one", NOW);
        database.run(wiring -> {
            Nodes one = nodes(wiring, "one", NOW.plusSeconds(10));
            one.beat();
            assertThat(one.areSeveral()).isFalse();
        });
        beat("two", NOW.plusSeconds(11));
        database.run(wiring -> {
            Nodes one = nodes(wiring, "one", NOW.plusSeconds(20));
            one.beat();
            assertThat(one.areSeveral()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void areKnownToTheOthersAfterTwoBeats(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        beat("one", NOW);
        database.run(wiring -> {
            Nodes one = nodes(wiring, "one", NOW.plusSeconds(10));
            one.beat();
            assertThat(one.isKnown()).isFalse();
        });
        database.run(wiring -> {
            Nodes one = nodes(wiring, "one", NOW.plusSeconds(20));
            one.beat();
            assertThat(one.isKnown()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void letGoOfWhatADeadOneHadInHand(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        beat("dead", NOW);
        beat("living", NOW.plusSeconds(30));
        long article = database.get(wiring -> {
            Article claimed = StoredWire.discovered(
                    wiring, StoredWire.feed(wiring, "tessera.example"), "https://tessera.example/a");
            wiring.the(ArticleRepository.class)
                    .claim(claimed.id(), new Claimant(1, "dead"), NOW, NOW.plusSeconds(86_400));
            return claimed.id();
        });

        assertThat(buriedAt(NOW.plus(LEASE))).as("within the lease").isZero();
        assertThat(buriedAt(NOW.plus(LEASE).plusSeconds(1))).isEqualTo(1);

        database.run(wiring ->
                assertThat(wiring.the(ArticleRepository.class).findToFetch(NOW)).containsExactly(article));
        assertThat(buriedAt(NOW.plus(LEASE).plusSeconds(2))).as("once").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void comeBackWithTheirNextBeat(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        beat("asleep", NOW);
        assertThat(buriedAt(NOW.plus(LEASE).plusSeconds(1))).isEqualTo(1);
        beat("asleep", NOW.plus(LEASE).plusSeconds(2));
        assertThat(buriedAt(NOW.plus(LEASE).plusSeconds(3))).isZero();
    }

    private int buriedAt(Instant now) throws Exception {
        return database.get(wiring -> nodes(wiring, "third", now).buryTheSilent());
    }
}
