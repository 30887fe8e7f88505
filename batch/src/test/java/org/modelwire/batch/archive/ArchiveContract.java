package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.ArchiveResult;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.model.openai.MeaningEndpoint;

/** What every engine promises. */
public abstract class ArchiveContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    /** A new archive without a brief in it. */
    protected abstract Archive empty() throws Exception;

    private Archive archive;

    @BeforeEach
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void fill() throws Exception {
        archive = empty();
        archive.put(List.of(
                entry(1, "Tessellate shows the Loom 2 card for inference", DAY, "tessellate", "china"),
                entry(2, "Council approves a hall for Orrin in Lulea", DAY.plusDays(1), "orrin-systems", "china"),
                entry(3, "Halden Labs raises money from banks", DAY.plusDays(2), "halden-labs", "china")));
    }

    private static ArchiveEntry entry(long id, String text, LocalDate day, String... subjects) {
        return new ArchiveEntry(id, "brief-" + id, text, List.of(subjects), day, true, SyntheticBriefs.UNREAD);
    }

    private List<Long> find(String text, LocalDate before, String... subjects) {
        return ids(archive.search(ArchiveQuestion.grounding(text, List.of(subjects), before, 6)));
    }

    private static List<Long> ids(ArchiveResult result) {
        return result.hits().stream().map(ArchiveHit::briefId).toList();
    }

    @Test
    void putsTheBriefThatSharesARareSubjectFirst() {
        assertThat(find("shipments are late", DAY.plusDays(9), "china", "tessellate"))
                .first()
                .isEqualTo(1L);
    }

    @Test
    void findsBriefsByTheirWordsInAnyForm() {
        assertThat(find("the councils and their halls", DAY.plusDays(9))).containsExactly(2L);
    }

    @Test
    void findsNothingOfTheSameDayOrLater() {
        assertThat(find("Halden Labs raises money", DAY.plusDays(2), "halden-labs"))
                .isEmpty();
        assertThat(find("Halden Labs raises money", DAY.plusDays(3), "halden-labs"))
                .containsExactly(3L);
    }

    @Test
    void countsWhatItSearchedAndSinceWhen() {
        ArchiveResult some =
                archive.search(ArchiveQuestion.grounding("nothing like it", List.of(), DAY.plusDays(2), 6));
        assertThat(some).isEqualTo(new ArchiveResult(2, Optional.of(DAY), List.of()));
        ArchiveResult none = archive.search(ArchiveQuestion.grounding("Loom", List.of(), DAY, 6));
        assertThat(none).isEqualTo(new ArchiveResult(0, Optional.empty(), List.of()));
        assertThat(archive.count()).isEqualTo(3);
    }

    @Test
    void searchesWithinDays() {
        ArchiveQuestion question = ArchiveQuestion.ofPublic(
                "Tessellate council Halden", List.of(), Optional.of(DAY.plusDays(1)), DAY.plusDays(2), 6);
        assertThat(ids(archive.search(question))).containsExactly(2L);
        assertThat(archive.search(question).searched()).isEqualTo(1);
    }

    @Test
    void leavesDraftsOutWhereReadersSearch() {
        archive.put(List.of(new ArchiveEntry(
                4, "draft", "Loom cards slip", List.of("tessellate"), DAY, false, SyntheticBriefs.UNREAD)));
        ArchiveQuestion public_ =
                ArchiveQuestion.ofPublic("Loom cards slip", List.of(), Optional.empty(), DAY.plusDays(9), 6);
        assertThat(ids(archive.search(public_))).containsExactly(1L);
        assertThat(find("Loom cards slip", DAY.plusDays(9))).containsExactly(4L, 1L);
    }

    @Test
    void findsWhatWasPutWithTheNextSearch() {
        archive.put(List.of(entry(4, "Loom cards slip by a quarter", DAY, "tessellate")));
        assertThat(find("slip", DAY.plusDays(9))).containsExactly(4L);
    }

    @Test
    void replacesABriefThatIsPutAgain() {
        archive.put(List.of(entry(2, "Council refuses a hall", DAY.plusDays(1), "orrin-systems")));
        assertThat(archive.count()).isEqualTo(3);
        assertThat(find("approves", DAY.plusDays(9))).isEmpty();
        assertThat(find("refuses", DAY.plusDays(9))).containsExactly(2L);
    }

    @Test
    void forgetsWhatIsRemoved() {
        archive.remove(List.of(2L, 99L));
        assertThat(find("the council and its hall", DAY.plusDays(9), "orrin-systems"))
                .isEmpty();
        assertThat(archive.count()).isEqualTo(2);
    }

    @Test
    void offersNothingForACommonSubjectAlone() {
        archive.put(IntStream.range(10, 50)
                .mapToObj(
                        id -> entry(id, "Report " + id + " of an office", DAY, id % 3 == 0 ? "openai" : "office-" + id))
                .toList());
        assertThat(find("a bridge is painted", DAY.plusDays(9), "openai")).isEmpty();
        assertThat(find("a bridge is painted", DAY.plusDays(9), "office-11")).containsExactly(11L);
    }

    @Test
    void answersForAQuestionWithoutWords() {
        assertThat(find("", DAY.plusDays(9))).isEmpty();
    }

    @Test
    void takesAnyTextAsWords() {
        assertThat(find("\"hall\" AND (x:y* OR [7 TO 9]) \\ { } \u0000 \ud83d\ude00", DAY.plusDays(9)))
                .containsExactly(2L);
    }

    @Test
    void knowsHowFarItFollows() {
        assertThat(archive.followedUntil()).isEmpty();
        archive.followed(NOW);
        assertThat(archive.followedUntil()).contains(NOW);
    }

    @Test
    void holdsNothingOldAfterARebuild() {
        archive.rebuild(
                List.of(
                        List.of(entry(2, "Council approves a hall", DAY, "orrin-systems")),
                        List.of(entry(7, "A later page", DAY, "page"))),
                NOW);
        assertThat(archive.count()).isEqualTo(2);
        assertThat(find("Tessellate Loom", DAY.plusDays(9), "tessellate")).isEmpty();
        assertThat(find("a later page", DAY.plusDays(9))).containsExactly(7L);
        assertThat(archive.followedUntil()).contains(NOW);
    }

    @Test
    void putsTheBriefFirstThatMeansTheSameInOtherWords() throws Exception {
        try (MeaningEndpoint endpoint = new MeaningEndpoint()) {
            putEmbedded(
                    endpoint,
                    entry(11, "Loom cards slip by a quarter", DAY, "ormsund"),
                    entry(12, "Loom cards get money", DAY.plusDays(1), "ormsund"));

            assertThat(find("what of it", DAY.plusDays(9), "ormsund")).containsExactly(12L, 11L);
            assertThat(findEmbedded(endpoint, "is it postponed", "ormsund")).containsExactly(11L, 12L);
        }
    }

    @Test
    void connectsNothingByItsMeaningAlone() throws Exception {
        try (MeaningEndpoint endpoint = new MeaningEndpoint()) {
            ArchiveEntry[] office = IntStream.range(20, 40)
                    .mapToObj(id -> entry(id, "Office " + id + " is delayed", DAY, "openai"))
                    .toArray(ArchiveEntry[]::new);
            putEmbedded(endpoint, office);

            assertThat(findEmbedded(endpoint, "it slips")).isEmpty();
            assertThat(findEmbedded(endpoint, "it slips", "openai")).isEmpty();
            assertThat(findEmbedded(endpoint, "it slips at number 33", "openai"))
                    .containsExactly(33L);
        }
    }

    @Test
    void findsABriefWithoutAnEmbeddingByItsWords() throws Exception {
        try (MeaningEndpoint endpoint = new MeaningEndpoint()) {
            assertThat(findEmbedded(endpoint, "the council postpones its hall")).containsExactly(2L);
        }
    }

    @Test
    void followsWithdrawalsAndCorrectionsWithinTheSameRun() throws Exception {
        RememberedBriefs briefs = new RememberedBriefs();
        briefs.store(1, NOW, "Ormsund opens a yard", "ormsund");
        briefs.store(2, NOW, "Ormsund hires welders", "ormsund");
        ArchiveFollower follower = new ArchiveFollower(archive, briefs, Clock.fixed(NOW, ZoneOffset.UTC));
        follower.follow();
        Grounding grounding = follower.grounding(7);
        assertThat(ids(grounding.search(1, "a yard", List.of("ormsund"), DAY.plusDays(9), 6)))
                .containsExactly(1L, 2L);

        briefs.withdraw(1, NOW.plusSeconds(1));
        briefs.store(2, NOW.plusSeconds(2), "Ormsund hires painters", "ormsund");
        follower.follow();

        ArchiveResult after = grounding.search(1, "a yard of welders", List.of("ormsund"), DAY.plusDays(9), 6);
        assertThat(ids(after)).containsExactly(2L);
        assertThat(after.searched()).isEqualTo(1);
        assertThat(after.hits().get(0).relevance()).isZero();
        assertThat(find("painters", DAY.plusDays(9))).containsExactly(2L);
    }

    private void putEmbedded(MeaningEndpoint endpoint, ArchiveEntry... entries) throws Exception {
        List<ArchiveEntry> given = List.of(entries);
        List<Embedding> embeddings = endpoint.embedder()
                .embed(given.stream().map(ArchiveEntry::text).toList())
                .embeddings();
        archive.put(IntStream.range(0, given.size())
                .mapToObj(n -> given.get(n).with(Optional.of(embeddings.get(n))))
                .toList());
    }

    private List<Long> findEmbedded(MeaningEndpoint endpoint, String text, String... subjects) throws Exception {
        Embedding meaning =
                endpoint.embedder().embed(List.of(text)).embeddings().get(0);
        return ids(archive.search(ArchiveQuestion.grounding(text, List.of(subjects), DAY.plusDays(9), 6)
                .with(Optional.of(meaning))));
    }
}
