package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.batch.model.openai.MeaningEndpoint;
import org.modelwire.batch.model.paid.PaidEmbedder;
import org.modelwire.batch.model.paid.RememberedReceipts;
import org.modelwire.batch.model.paid.RunBudget;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.receipt.RunSpend;

class ArchiveFollowerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final RememberedBriefs briefs = new RememberedBriefs();
    private final RankedArchive archive = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()));
    private final ArchiveFollower follower = follower();

    private ArchiveFollower follower() {
        return new ArchiveFollower(archive, briefs, Clock.fixed(NOW, ZoneOffset.UTC));
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
        int read = briefs.read();
        follower.follow();
        assertThat(briefs.read()).isEqualTo(read);
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

    @Test
    void hasEmbeddingsBoughtForBriefsThatHaveNone() throws Exception {
        try (MeaningEndpoint endpoint = new MeaningEndpoint()) {
            Embedding late = late(endpoint);
            briefs.store(1, NOW.plusSeconds(1), "Loom cards slip");
            briefs.store(2, NOW.plusSeconds(2), "A bank gives money");
            briefs.embedding(endpoint.embedder(), NOW.plusSeconds(60));

            follower.follow(embedder(endpoint));
            follower.follow(embedder(endpoint));

            assertThat(endpoint.asked())
                    .containsExactly(List.of("It is late"), List.of("A bank gives money", "Loom cards slip"));
            assertThat(scoreOf("Loom", late)).isGreaterThan(scoreOf("Loom"));
        }
    }

    @Test
    void findsEmbeddingsThatWereKeptBeforeItDied() throws Exception {
        try (MeaningEndpoint endpoint = new MeaningEndpoint()) {
            Embedding late = late(endpoint);
            briefs.store(1, NOW.minusSeconds(90_000), "Loom cards slip");
            follower.follow();
            briefs.embedding(endpoint.embedder(), NOW.plusSeconds(60));
            embedder(endpoint).embedAll(briefs.unembedded(9));

            follower().follow();

            assertThat(scoreOf("Loom", late)).isGreaterThan(scoreOf("Loom"));
        }
    }

    @Test
    void goesOnWithoutEmbeddingsWhenTheEndpointFails() throws Exception {
        try (MeaningEndpoint endpoint = new MeaningEndpoint()) {
            Embedding late = late(endpoint);
            briefs.store(1, NOW.plusSeconds(1), "Loom cards slip");
            briefs.embedding(endpoint.embedder(), NOW.plusSeconds(60));
            endpoint.fail(500);

            follower.follow(embedder(endpoint));

            assertThat(scoreOf("Loom", late)).isEqualTo(scoreOf("Loom")).isPositive();
        }
    }

    private PaidEmbedder embedder(MeaningEndpoint endpoint) {
        RunBudget budget = new RunBudget(
                BudgetConfig.of(Settings.of(Map.of())), new RunSpend(0, 0, 0, BigDecimal.ZERO), BigDecimal.ZERO);
        return new PaidEmbedder(endpoint.embedder(), briefs.embeddings(), new RememberedReceipts(), budget, 7);
    }

    private double scoreOf(String text) {
        return score(ArchiveQuestion.grounding(text, List.of(), DAY.plusDays(1), 6));
    }

    private double scoreOf(String text, Embedding meaning) {
        return score(
                ArchiveQuestion.grounding(text, List.of(), DAY.plusDays(1), 6).with(Optional.of(meaning)));
    }

    private static Embedding late(MeaningEndpoint endpoint) throws Exception {
        return endpoint.embedder().embed(List.of("It is late")).embeddings().get(0);
    }

    private double score(ArchiveQuestion question) {
        return archive.search(question).hits().stream()
                .filter(hit -> hit.briefId() == 1)
                .mapToDouble(ArchiveHit::score)
                .sum();
    }
}
